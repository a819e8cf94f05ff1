package io.cortexmon.publish.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/** Builds commits in the local object database and pushes them, with JGit. */
final class JGitTarget implements GitTarget {

  /** What stands before the name of a branch that a publisher may replace. */
  private static final String OWN = "cortex-mon/";

  private final JGitReader reader;

  private JGitTarget(JGitReader reader) {
    this.reader = reader;
  }

  /** Opens the local objects of a connection. */
  static JGitTarget open(GitConnection connection) {
    return new JGitTarget(JGitReader.open(connection));
  }

  @Override
  public Tip fetch(String branch) {
    return reader.fetch(branch);
  }

  @Override
  public boolean holds(String branch, String commit) {
    return reader.holds(branch, commit);
  }

  @Override
  public String commit(NewCommit commit) {
    List<String> problems = new ArrayList<>(TargetPaths.problems(commit.written().keySet()));
    problems.addAll(TargetPaths.problems(commit.removed()));
    refuse(problems);
    return reader.faults().inFolder(() -> build(commit)).name();
  }

  private ObjectId build(NewCommit commit) throws IOException {
    Repository repository = reader.store().repository();
    try (ObjectInserter inserter = reader.store().newInserter();
        ObjectReader objects = repository.newObjectReader()) {
      SortedMap<String, Optional<ObjectId>> changes = new TreeMap<>();
      commit.removed().forEach(path -> changes.put(path, Optional.empty()));
      for (var file : commit.written().entrySet()) {
        byte[] bytes = file.getValue().bytes();
        changes.put(file.getKey(), Optional.of(inserter.insert(Constants.OBJ_BLOB, bytes)));
      }
      TreeEditor editor = new TreeEditor(objects, inserter);
      CommitBuilder builder = new CommitBuilder();
      builder.setTreeId(editor.edit(parentTree(commit.parent()), changes));
      refuse(editor.problems());
      if (commit.parent().exists()) {
        builder.setParentId(ObjectId.fromString(commit.parent().commit()));
      }
      builder.setAuthor(person(commit.author(), commit));
      builder.setCommitter(person(commit.committer(), commit));
      builder.setEncoding(StandardCharsets.UTF_8);
      builder.setMessage(commit.message().stripTrailing() + "\n");
      ObjectId id = inserter.insert(builder);
      inserter.flush();
      return id;
    }
  }

  private static Optional<ObjectId> parentTree(Tip parent) {
    return parent.tree() instanceof CommitTree tree ? Optional.of(tree.root()) : Optional.empty();
  }

  private static PersonIdent person(Person person, NewCommit commit) {
    return new PersonIdent(person.name(), person.email(), commit.time(), ZoneOffset.UTC);
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new GitFault(
          GitFault.Kind.UNSAFE_PATH,
          "nothing is published, because of "
              + (problems.size() == 1 ? "a path" : problems.size() + " paths")
              + ":\n  "
              + String.join("\n  ", problems));
    }
  }

  @Override
  public Pushed push(String branch, String commit, String expected) {
    return push(branch, commit, expected, false);
  }

  @Override
  public Pushed replaceOwnBranch(String branch, String commit, String expected) {
    if (!branch.startsWith(OWN) || branch.length() == OWN.length()) {
      throw new IllegalArgumentException(
          "\"" + branch + "\" is not replaced: only branches under " + OWN + " are our own");
    }
    return push(branch, commit, expected, true);
  }

  private Pushed push(String branch, String commit, String expected, boolean replaced) {
    try {
      return reader.faults().onConnection(() -> send(branch, commit, expected, replaced));
    } catch (GitFault fault) {
      boolean unknown = fault.kind() == GitFault.Kind.UNREACHABLE;
      if (unknown && isThereAfterAll(branch, commit)) {
        return Pushed.DONE;
      }
      throw fault;
    }
  }

  /** A connection that broke may have broken after the push. */
  private boolean isThereAfterAll(String branch, String commit) {
    try {
      return reader.holds(branch, commit);
    } catch (GitFault stillUnreachable) {
      return false;
    }
  }

  private Pushed send(String branch, String commit, String expected, boolean replaced)
      throws Exception {
    GitConnection connection = reader.connection();
    Repository local = reader.store().repository();
    try (Transport transport = reader.connections().open(local)) {
      Optional<Path> folder = LocalStore.gitDirectory(connection.url());
      if (folder.isPresent()) {
        failWhereReadOnly(connection, folder.get());
        FolderHooks.receivePack(folder.get()).ifPresent(transport::setOptionReceivePack);
      }
      ObjectId id = ObjectId.fromString(commit);
      RemoteRefUpdate update =
          new RemoteRefUpdate(
              local,
              commit,
              id,
              Constants.R_HEADS + branch,
              replaced,
              null,
              expected.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(expected));
      PushResult result =
          transport.push(
              new ProgressLines(connection.progress(), System::nanoTime), List.of(update));
      Pushed pushed =
          new PushReply(connection, Masker.of(connection.credentials()), branch, replaced)
              .read(result, update);
      if (pushed == Pushed.DONE) {
        reader.store().fetched(branch, id);
      }
      return pushed;
    }
  }

  private static void failWhereReadOnly(GitConnection connection, Path folder) {
    boolean writable =
        Files.isWritable(folder.resolve("objects")) && Files.isWritable(folder.resolve("refs"));
    if (!writable) {
      throw new GitFault(
          GitFault.Kind.REJECTED,
          "this user may not write to the repository "
              + connection.url()
              + ", or its file system is mounted read-only");
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
