package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.TargetTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.util.FS;

/**
 * The Git work tree that a project stands in, read as its user's Git reads it: with the
 * configuration of the machine. Nothing in it is changed.
 */
public final class SourceRepository implements AutoCloseable {

  /** How the newest commit stands to another one. */
  public enum Relation {
    /** It is the same, or a descendant of the other. */
    NOT_OLDER,
    /** It is an ancestor of the other. */
    OLDER,
    /** Neither is an ancestor of the other. */
    APART,
    /** The other commit is not here. */
    MISSING
  }

  private final Repository repository;

  private final Path folder;

  private SourceRepository(Repository repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /** Returns the one that a folder stands in; empty where it stands in none. */
  public static Optional<SourceRepository> around(Path folder) throws IOException {
    Path absolute = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
    knowTheMachine(absolute);
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(absolute.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Repository repository = builder.build();
    if (repository.isBare()) {
      repository.close();
      return Optional.empty();
    }
    return Optional.of(new SourceRepository(repository, absolute));
  }

  /**
   * Tells JGit what it would find out: it would measure the file system and write the result into
   * the user's home, and log the whole configuration of the system, secrets included.
   */
  private static void knowTheMachine(Path folder) {
    GitFaults.reading(() -> FS.getFileStoreAttributes(folder));
    if (File.separatorChar == '/') {
      FS.DETECTED.setGitSystemConfig(new File("/etc/gitconfig"));
    }
  }

  /** The commit that is checked out; empty where there is none yet. */
  public Optional<SourceCommit> head() throws IOException {
    ObjectId id = repository.resolve(Constants.HEAD);
    if (id == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      PersonIdent author = commit.getAuthorIdent();
      String message = commit.getFullMessage().strip();
      String subject = message.lines().findFirst().orElse("");
      return Optional.of(
          new SourceCommit(
              commit.name(),
              subject,
              message.substring(subject.length()).strip(),
              new Person(author.getName(), author.getEmailAddress()),
              OffsetDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId())));
    }
  }

  /**
   * Whether files that Git knows, in the folder that this was opened with, are changed, added or
   * removed and not committed. A file that Git does not know is no change.
   */
  public boolean isModified() throws IOException {
    try (Git git = Git.wrap(repository)) {
      StatusCommand status = git.status().setIgnoreSubmodules(IgnoreSubmoduleMode.ALL);
      String path = pathInWorkTree();
      if (!path.isEmpty()) {
        status.addPath(path);
      }
      return status.call().hasUncommittedChanges();
    } catch (GitAPIException | JGitInternalException e) {
      throw new IOException("the state of " + folder + " can not be read", e);
    }
  }

  /** The folder as Git writes it; empty for the whole work tree. */
  private String pathInWorkTree() throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    return Files.exists(folder) && folder.startsWith(root)
        ? root.relativize(folder).toString().replace(File.separatorChar, '/')
        : "";
  }

  /** The folder that holds the whole work tree. */
  public Path root() {
    return repository.getWorkTree().toPath();
  }

  /**
   * Returns what a revision holds, by paths from the root of the work tree; empty where there is no
   * such revision. It can be read until this is closed.
   *
   * @param revision as {@code git rev-parse} takes it: {@code HEAD~1}, {@code origin/main}, a tag
   */
  public Optional<TargetTree> tree(String revision) throws IOException {
    try {
      ObjectId id = repository.resolve(revision + "^{tree}");
      return Optional.ofNullable(id).map(tree -> new CommitTree(repository, tree));
    } catch (RevisionSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether older commits are left out of this clone. */
  public boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  /**
   * Returns how the commit that is checked out stands to another.
   *
   * @param other 40 hexadecimal digits
   */
  public Relation relationTo(String other) throws IOException {
    ObjectId id = repository.resolve(Constants.HEAD);
    if (id == null || !ObjectId.isId(other)) {
      return Relation.MISSING;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit head = walk.parseCommit(id);
      RevCommit published = walk.parseCommit(ObjectId.fromString(other));
      if (walk.isMergedInto(published, head)) {
        return Relation.NOT_OLDER;
      }
      return walk.isMergedInto(head, published) ? Relation.OLDER : Relation.APART;
    } catch (MissingObjectException e) {
      return Relation.MISSING;
    }
  }

  /**
   * The URL of the remote {@code origin}, or of the only remote, without user, password and token;
   * empty where there is none.
   */
  public String url() {
    String url = repository.getConfig().getString("remote", "origin", "url");
    if (url == null) {
      url =
          repository.getRemoteNames().stream()
              .findFirst()
              .map(name -> repository.getConfig().getString("remote", name, "url"))
              .orElse("");
    }
    return url.replaceAll("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@", "$1").replaceAll("[?#].*", "");
  }

  /** A value of the section {@code user} of Git's configuration; empty where there is none. */
  public String user(String key) {
    String value = repository.getConfig().getString(ConfigConstants.CONFIG_USER_SECTION, null, key);
    return value == null ? "" : value.strip();
  }

  @Override
  public void close() {
    repository.close();
  }
}
