package io.cortexmon.publish.source;

import io.cortexmon.publish.git.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** The Git work tree that a project stands in, with the user's own configuration. Only read. */
public final class SourceWorkTree implements History, AutoCloseable {

  private final Repository repository;

  private SourceWorkTree(Repository repository) {
    this.repository = repository;
  }

  /** Returns the repository that a folder stands in, if there is one with a commit. */
  public static Optional<SourceWorkTree> of(Path folder) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try {
      Repository repository = builder.build();
      if (repository.isBare() || repository.resolve(Constants.HEAD) == null) {
        repository.close();
        return Optional.empty();
      }
      return Optional.of(new SourceWorkTree(repository));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns the commit that is checked out. */
  public Source source() {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit head = walk.parseCommit(repository.resolve(Constants.HEAD));
      PersonIdent author = head.getAuthorIdent();
      String message = head.getFullMessage().strip();
      String subject = message.lines().findFirst().orElse("");
      return new Source(
          head.name(),
          isModified(head),
          withoutUser(
              Optional.ofNullable(
                      repository
                          .getConfig()
                          .getString(
                              ConfigConstants.CONFIG_REMOTE_SECTION,
                              Constants.DEFAULT_REMOTE_NAME,
                              ConfigConstants.CONFIG_KEY_URL))
                  .orElse("")),
          subject,
          message.substring(subject.length()).strip(),
          new Person(author.getName(), author.getEmailAddress()),
          OffsetDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId()));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Whether a file that Git knows differs from the commit: one that it does not know is none. */
  private boolean isModified(RevCommit head) throws IOException {
    try {
      IndexDiff diff = new IndexDiff(repository, head, new FileTreeIterator(repository));
      diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
      diff.diff();
      return !(diff.getAdded().isEmpty()
          && diff.getChanged().isEmpty()
          && diff.getRemoved().isEmpty()
          && diff.getMissing().isEmpty()
          && diff.getModified().isEmpty()
          && diff.getConflicting().isEmpty());
    } catch (NoWorkTreeException e) {
      return false;
    }
  }

  /** A remote of HTTP may hold a user and a token; that of SSH holds a user that says nothing. */
  static String withoutUser(String url) {
    return url.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@", "$1")
        .replaceFirst("[?#].*$", "");
  }

  @Override
  public Relation to(String published) {
    try (RevWalk walk = new RevWalk(repository)) {
      if (!ObjectId.isId(published)) {
        return Relation.MISSING;
      }
      RevCommit ours = walk.parseCommit(repository.resolve(Constants.HEAD));
      RevCommit earlier = walk.parseCommit(ObjectId.fromString(published));
      if (walk.isMergedInto(earlier, ours)) {
        return Relation.NOT_OLDER;
      }
      if (walk.isMergedInto(ours, earlier)) {
        return Relation.OLDER;
      }
      return isShallow() ? Relation.MISSING : Relation.APART;
    } catch (MissingObjectException e) {
      return Relation.MISSING;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean isShallow() {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Returns who Git would name in this repository, by its environment variables or configuration.
   *
   * @param role {@code AUTHOR} or {@code COMMITTER}
   * @param environment the environment variables
   */
  public Optional<Person> person(String role, Map<String, String> environment) {
    String name =
        environment.getOrDefault(
            "GIT_" + role + "_NAME", configured(ConfigConstants.CONFIG_KEY_NAME));
    String email =
        environment.getOrDefault(
            "GIT_" + role + "_EMAIL", configured(ConfigConstants.CONFIG_KEY_EMAIL));
    return name.isEmpty() || email.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(name, email));
  }

  private String configured(String key) {
    return Optional.ofNullable(
            repository.getConfig().getString(ConfigConstants.CONFIG_USER_SECTION, null, key))
        .orElse("");
  }

  @Override
  public void close() {
    repository.close();
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "the project's own Git repository can not be read: " + e.getMessage(), e);
  }
}
