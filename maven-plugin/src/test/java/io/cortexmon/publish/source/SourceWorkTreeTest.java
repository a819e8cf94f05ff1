package io.cortexmon.publish.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.History.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the project's own repository tells. */
class SourceWorkTreeTest {

  private final Path folder;

  private final Git git;

  SourceWorkTreeTest(@TempDir Path folder) throws GitAPIException {
    this.folder = folder;
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private String commit(String text, String message) throws GitAPIException, IOException {
    Files.writeString(folder.resolve("Limit.java"), text);
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage(message)
        .setAuthor("Ada", "ada@shop.example")
        .setCommitter("Bob", "bob@shop.example")
        .setSign(false)
        .call()
        .name();
  }

  private SourceWorkTree workTree() {
    return SourceWorkTree.of(folder.resolve("module")).orElseThrow();
  }

  @Test
  void a_folder_in_no_repository_and_one_without_commits_have_no_source(@TempDir Path other) {
    assertThat(SourceWorkTree.of(other)).isEmpty();
    assertThat(SourceWorkTree.of(folder)).isEmpty();
  }

  @Test
  void tells_the_commit_that_is_checked_out() throws Exception {
    String commit = commit("1", "Lower the limit\n\nIt was too high.\n");
    StoredConfig config = git.getRepository().getConfig();
    config.setString("remote", "origin", "url", "https://ada:secret@git.example/shop.git?x=y");
    config.save();

    try (SourceWorkTree workTree = workTree()) {
      Source source = workTree.source();

      assertThat(source.commit()).isEqualTo(commit);
      assertThat(source.modified()).isFalse();
      assertThat(source.repository()).isEqualTo("https://git.example/shop.git");
      assertThat(source.subject()).isEqualTo("Lower the limit");
      assertThat(source.body()).isEqualTo("It was too high.");
      assertThat(source.author()).isEqualTo(new Person("Ada", "ada@shop.example"));
    }
  }

  @Test
  void changes_of_files_that_git_knows_are_seen() throws Exception {
    commit("1", "One");
    Files.writeString(folder.resolve("unknown"), "x");

    try (SourceWorkTree workTree = workTree()) {
      assertThat(workTree.source().modified()).isFalse();
      Files.writeString(folder.resolve("Limit.java"), "other");
      assertThat(workTree.source().modified()).isTrue();
    }
  }

  @Test
  void commits_have_an_order() throws Exception {
    String one = commit("1", "One");
    String two = commit("2", "Two");
    git.checkout().setName(one).setCreateBranch(false).call();
    String other = commit("3", "Three");
    String unknown = "0123456789012345678901234567890123456789";

    try (SourceWorkTree workTree = workTree()) {
      assertThat(workTree.to(one)).isEqualTo(Relation.NOT_OLDER);
      assertThat(workTree.to(other)).isEqualTo(Relation.NOT_OLDER);
      assertThat(workTree.to(two)).isEqualTo(Relation.APART);
      assertThat(workTree.to(unknown)).isEqualTo(Relation.MISSING);
      assertThat(workTree.to("none")).isEqualTo(Relation.MISSING);
      git.checkout().setName(one).call();
      assertThat(workTree.to(two)).isEqualTo(Relation.OLDER);
      assertThat(workTree.isShallow()).isFalse();
    }
  }

  @Test
  void a_shallow_clone_says_so(@TempDir Path clone) throws Exception {
    String one = commit("1", "One");
    commit("2", "Two");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();

    try (SourceWorkTree workTree = SourceWorkTree.of(clone).orElseThrow()) {
      assertThat(workTree.isShallow()).isTrue();
      assertThat(workTree.to(one)).isEqualTo(Relation.MISSING);
    }
  }

  @Test
  void persons_come_from_the_environment_or_the_configuration() throws Exception {
    commit("1", "One");
    StoredConfig config = git.getRepository().getConfig();
    config.setString("user", null, "name", "Ada");
    config.setString("user", null, "email", "ada@shop.example");
    config.save();

    try (SourceWorkTree workTree = workTree()) {
      assertThat(workTree.person("AUTHOR", Map.of()))
          .contains(new Person("Ada", "ada@shop.example"));
      assertThat(workTree.person("AUTHOR", Map.of("GIT_AUTHOR_NAME", "CI")))
          .contains(new Person("CI", "ada@shop.example"));
    }
  }
}
