package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare repository that tests publish to. Others push to it with {@link #commit}. */
public record BareRepository(Path folder) {

  public static final String MAIN = "main";

  private static final PersonIdent SOMEBODY =
      new PersonIdent(
          "Somebody",
          "somebody@shop.example",
          Instant.parse("2026-01-01T00:00:00Z"),
          ZoneOffset.UTC);

  /** Makes an empty one. */
  public static BareRepository in(Path folder) throws IOException {
    try (Repository repository = open(folder)) {
      repository.create(true);
    }
    return new BareRepository(folder);
  }

  private static Repository open(Path folder) throws IOException {
    return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
  }

  /** Opens it. */
  Repository open() throws IOException {
    return open(folder);
  }

  /** Sets an option. */
  public BareRepository with(String section, String name, String value) throws IOException {
    try (Repository repository = open()) {
      StoredConfig config = repository.getConfig();
      config.setString(section, null, name, value);
      config.save();
    }
    return this;
  }

  /** Adds files to a branch, as somebody else. */
  public String commit(String branch, Map<String, String> files) throws IOException {
    try (Repository repository = open();
        ObjectInserter inserter = repository.newObjectInserter();
        ObjectReader reader = repository.newObjectReader()) {
      SortedMap<String, Optional<ObjectId>> changes = new TreeMap<>();
      for (var file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        changes.put(file.getKey(), Optional.of(inserter.insert(Constants.OBJ_BLOB, bytes)));
      }
      Optional<RevCommit> parent = tip(repository, branch);
      ObjectId tree =
          new TreeEditor(reader, inserter)
              .edit(parent.map(commit -> commit.getTree().copy()), changes);
      return commit(repository, inserter, branch, tree).name();
    }
  }

  /** Sets a branch to a tree, as somebody else. */
  ObjectId commit(Repository repository, ObjectInserter inserter, String branch, ObjectId tree)
      throws IOException {
    Optional<RevCommit> parent = tip(repository, branch);
    CommitBuilder builder = new CommitBuilder();
    builder.setTreeId(tree);
    parent.ifPresent(builder::setParentId);
    builder.setAuthor(SOMEBODY);
    builder.setCommitter(SOMEBODY);
    builder.setMessage("Something else\n");
    ObjectId id = inserter.insert(builder);
    inserter.flush();
    RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
    update.setNewObjectId(id);
    update.forceUpdate();
    return id;
  }

  private static Optional<RevCommit> tip(Repository repository, String branch) throws IOException {
    ObjectId id = repository.resolve(Constants.R_HEADS + branch);
    if (id == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return Optional.of(walk.parseCommit(id));
    }
  }

  /** The commit of a branch; empty where there is no such branch. */
  public String tip(String branch) throws IOException {
    try (Repository repository = open()) {
      return tip(repository, branch).map(RevCommit::name).orElse("");
    }
  }

  /** The number of commits of a branch, and fails where one has two parents. */
  public int commits(String branch) throws IOException {
    int count = 0;
    try (Repository repository = open();
        RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(repository.resolve(Constants.R_HEADS + branch)));
      for (RevCommit commit : walk) {
        if (commit.getParentCount() > 1) {
          throw new AssertionError(commit + " is a merge");
        }
        count++;
      }
    }
    return count;
  }

  /** The files of a branch: path to text. */
  public SortedMap<String, String> files(String branch) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Repository repository = open()) {
      TargetTree tree =
          new CommitTree(repository, tip(repository, branch).orElseThrow().getTree().copy());
      tree.entries("").forEach((path, kind) -> files.put(path, text(tree, path, kind)));
    }
    return files;
  }

  private static String text(TargetTree tree, String path, TargetTree.Kind kind) {
    return kind == TargetTree.Kind.FILE ? tree.read(path).text() : kind.toString();
  }

  /** Installs a hook, a shell script. */
  public void hook(String name, String script) throws IOException {
    Path hook = Files.createDirectories(folder.resolve("hooks")).resolve(name);
    Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
    if (!hook.toFile().setExecutable(true)) {
      throw new IOException("can not make " + hook + " executable");
    }
  }

  /** A connection to it. */
  public GitConnection connection(Path build) {
    return GitConnection.to(GitUrl.of(folder.toString(), build), build.resolve("publish"));
  }

  /** A commit on a tip that writes files. */
  static NewCommit change(Tip parent, Map<String, String> files) {
    SortedMap<String, Content> written = new TreeMap<>();
    files.forEach((path, text) -> written.put(path, Content.text(text)));
    Person person = new Person("Build", "build@shop.example");
    return new NewCommit(
        parent,
        written,
        java.util.Set.of(),
        "Publish",
        person,
        person,
        Instant.parse("2026-02-01T00:00:00Z"));
  }
}
