package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.SourceRepository.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository that a project is published from. */
class SourceRepositoryTest {

  private static final PersonIdent AUTHOR =
      new PersonIdent(
          "Ann", "ann@shop.example", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.ofHours(2));

  private final Path folder;

  SourceRepositoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String commit(Git git, String name, String message) throws IOException, GitAPIException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, message);
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage(message)
        .setAuthor(AUTHOR)
        .setCommitter(AUTHOR)
        .setSign(false)
        .call()
        .name();
  }

  private SourceRepository source(String path) throws IOException {
    return SourceRepository.around(folder.resolve(path)).orElseThrow();
  }

  @Test
  void a_folder_in_no_work_tree_has_none() throws IOException {
    assertThat(SourceRepository.around(folder)).isEmpty();
  }

  @Test
  void a_work_tree_without_commits_has_no_head() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call();
        SourceRepository source = source(".")) {
      assertThat(git.getRepository().isBare()).isFalse();
      assertThat(source.head()).isEmpty();
      assertThat(source.relationTo("0".repeat(40))).isEqualTo(Relation.MISSING);
    }
  }

  @Test
  void the_newest_commit_is_read_as_it_was_written() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      String id = commit(git, "shop/Rules.java", "One alert more\n\nSince the night of the 3rd.\n");
      try (SourceRepository source = source("shop")) {
        assertThat(source.head())
            .contains(
                new SourceCommit(
                    id,
                    "One alert more",
                    "Since the night of the 3rd.",
                    new Person("Ann", "ann@shop.example"),
                    OffsetDateTime.parse("2026-01-01T02:00:00+02:00")));
        assertThat(source.isShallow()).isFalse();
      }
    }
  }

  @Test
  void only_changes_in_the_folder_count() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      Files.writeString(folder.resolve(".gitignore"), "target/\n");
      commit(git, "shop/Rules.java", "1");
      commit(git, "other/Rules.java", "2");
      try (SourceRepository source = source("shop");
          SourceRepository all = source(".")) {
        Files.createDirectories(folder.resolve("shop/target"));
        Files.writeString(folder.resolve("shop/target/Rules.class"), "x");
        Files.writeString(folder.resolve("other/Rules.java"), "changed");
        assertThat(source.isModified()).isFalse();
        assertThat(all.isModified()).isTrue();

        Files.writeString(folder.resolve("shop/New.java"), "new");
        assertThat(source.isModified()).isFalse();
        Files.writeString(folder.resolve("shop/Rules.java"), "changed");
        assertThat(source.isModified()).isTrue();
      }
    }
  }

  @Test
  void commits_are_older_newer_apart_or_missing() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      String first = commit(git, "a", "1");
      String second = commit(git, "a", "2");
      git.checkout().setCreateBranch(true).setName("side").setStartPoint(first).call();
      String side = commit(git, "b", "3");
      try (SourceRepository source = source(".")) {
        assertThat(source.relationTo(first)).isEqualTo(Relation.NOT_OLDER);
        assertThat(source.relationTo(side)).isEqualTo(Relation.NOT_OLDER);
        assertThat(source.relationTo(second)).isEqualTo(Relation.APART);
        assertThat(source.relationTo("1".repeat(40))).isEqualTo(Relation.MISSING);
        assertThat(source.relationTo("unknown")).isEqualTo(Relation.MISSING);
        git.checkout().setName(first).call();
        assertThat(source.relationTo(side)).isEqualTo(Relation.OLDER);
      }
    }
  }

  @Test
  void a_url_is_told_without_what_is_secret_in_it() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call();
        SourceRepository source = source(".")) {
      assertThat(source.url()).isEmpty();
      StoredConfig config = git.getRepository().getConfig();
      config.setString("remote", "origin", "url", "https://me:t0ken@git.example/shop.git?t0ken");
      config.setString("user", null, "name", "Bea");
      config.save();
      assertThat(source.url()).isEqualTo("https://git.example/shop.git");
      assertThat(source.user("name")).isEqualTo("Bea");
      assertThat(source.user("nothing")).isEmpty();
    }
  }
}
