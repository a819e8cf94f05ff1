package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a commit changes, and what it leaves exactly as it was. */
class TreeEditorTest {

  private static final byte[] TEXT = "text\r\n".getBytes(StandardCharsets.UTF_8);

  private final Path folder;

  private final BareRepository remote;

  TreeEditorTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  /** Commits entries that only Git's own format can have: mode, name, and the text of a blob. */
  private ObjectId commitOdd(String... modesAndNames) throws IOException {
    try (Repository repository = remote.open();
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, TEXT);
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      for (String entry : modesAndNames) {
        tree.writeBytes((entry + "\0").getBytes(StandardCharsets.ISO_8859_1));
        blob.copyRawTo(tree);
      }
      ObjectId id = inserter.insert(Constants.OBJ_TREE, tree.toByteArray());
      inserter.flush();
      remote.commit(repository, inserter, MAIN, id);
      return id;
    }
  }

  private NewCommit removing(Tip tip, String path) {
    NewCommit some = change(tip, Map.of());
    return new NewCommit(
        tip,
        new TreeMap<>(),
        Set.of(path),
        some.message(),
        some.author(),
        some.committer(),
        some.time());
  }

  @Test
  void odd_entries_of_others_stay_byte_for_byte() throws IOException {
    ObjectId before =
        commitOdd("100664 group", "120000 link", "100755 run", "160000 sub", "100644 z\u00e9.txt");
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String added = target.commit(change(tip, Map.of("mine/one", "1")));
      target.push(MAIN, added, tip.commit());
      Tip after = target.fetch(MAIN);
      target.push(MAIN, target.commit(removing(after, "mine/one")), added);
      assertThat(((CommitTree) target.fetch(MAIN).tree()).root()).isEqualTo(before);
    }
  }

  @Test
  void kinds_of_entries_are_told() throws IOException {
    commitOdd("100755 run", "120000 symbolic", "100644 text");
    try (GitReader reader = remote.connection(folder).reader()) {
      TargetTree tree = reader.fetch(MAIN).tree();
      assertThat(tree.entries(""))
          .isEqualTo(
              Map.of(
                  "run", TargetTree.Kind.EXECUTABLE,
                  "symbolic", TargetTree.Kind.SYMBOLIC_LINK,
                  "text", TargetTree.Kind.FILE));
      assertThat(tree.entries("text")).containsOnlyKeys("text");
      assertThat(tree.entries("text/below")).isEmpty();
      assertThat(tree.entries("no/such/folder")).isEmpty();
      assertThat(tree.read("text")).isEqualTo(Content.of(TEXT));
      assertThat(tree.holds("text", Content.text("text\r\n"))).isTrue();
      assertThat(tree.holds("text", Content.text("text\n"))).isFalse();
    }
  }

  @Test
  void a_file_that_may_be_executed_stays_one() throws IOException {
    commitOdd("100755 run");
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      target.push(MAIN, target.commit(change(tip, Map.of("run", "new"))), tip.commit());
      assertThat(target.fetch(MAIN).tree().entries(""))
          .isEqualTo(Map.of("run", TargetTree.Kind.EXECUTABLE));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link           | "link" is a symbolic link in the target, not a file
          link/below     | "link" is a symbolic link in the target, not a folder
          link/a/b       | "link" is a symbolic link in the target, not a folder
          sub/below      | "sub" is a submodule in the target, not a folder
          file/below     | "file" is a file in the target, not a folder
          folder         | "folder" is a folder in the target, not a file
          FILE           | "FILE" and "file" would be one file on Windows and macOS
          Folder/x       | "Folder" and "folder" would be one file on Windows and macOS
          """)
  void what_is_no_plain_file_or_folder_is_never_replaced(String path, String problem)
      throws IOException {
    remote.commit(MAIN, Map.of("folder/x", "1"));
    try (Repository repository = remote.open();
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId folderId = repository.resolve("refs/heads/main:folder");
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      for (String entry :
          new String[] {"100644 file", "40000 folder", "120000 link", "160000 sub"}) {
        tree.writeBytes((entry + "\0").getBytes(StandardCharsets.ISO_8859_1));
        ObjectId id = entry.startsWith("4") ? folderId : inserter.insert(Constants.OBJ_BLOB, TEXT);
        id.copyRawTo(tree);
      }
      ObjectId id = inserter.insert(Constants.OBJ_TREE, tree.toByteArray());
      inserter.flush();
      remote.commit(repository, inserter, MAIN, id);
    }
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.commit(change(tip, Map.of(path, "x"))));

      assertThat(fault.kind()).isEqualTo(Kind.UNSAFE_PATH);
      assertThat(fault).hasMessage("nothing is published, because of a path:\n  " + problem);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../x",
        "/x",
        "a//x",
        "a/",
        "",
        ".git/config",
        "a/.GIT/hooks/update",
        "git~1/x",
        ".git /x",
        ".git./x",
        ".g\u200cit/config",
        "a\\b",
        "a/con",
        "aux.yaml",
        "C:/x",
        "a:b",
        "x. ",
        "x\u0001",
      })
  void a_path_that_leads_elsewhere_on_some_system_is_refused(String path) throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.commit(change(tip, Map.of(path, "x"))));

      assertThat(fault.kind()).isEqualTo(Kind.UNSAFE_PATH);
      assertThat(fault).hasMessageContaining("can not be published: ");
    }
  }

  @Test
  void all_problems_are_told_at_once() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);

      GitFault fault =
          catchThrowableOfType(
              GitFault.class,
              () -> target.commit(change(tip, Map.of("../x", "1", "b/.git/c", "2"))));

      assertThat(fault)
          .hasMessage(
              """
              nothing is published, because of 2 paths:
                "../x" can not be published: invalid name '..'
                "b/.git/c" can not be published: invalid name '.git'\
              """);
    }
  }

  @Test
  void ten_thousand_files_of_others_stay_as_they_were() throws IOException {
    Map<String, String> foreign = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      foreign.put("team" + i % 50 + "/app" + i % 200 + "/file" + i, "text " + i % 100);
    }
    remote.commit(MAIN, foreign);
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      target.push(MAIN, target.commit(change(tip, Map.of("team7/ours/a", "1"))), tip.commit());
    }
    foreign.put("team7/ours/a", "1");
    assertThat(remote.files(MAIN)).isEqualTo(foreign);
  }
}
