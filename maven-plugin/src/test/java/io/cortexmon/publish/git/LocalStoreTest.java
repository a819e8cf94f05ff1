package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.git.GitTarget.Pushed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that objects are kept in between runs. */
class LocalStoreTest {

  private final Path folder;

  private final BareRepository remote;

  LocalStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("publish"))) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private void publishes(String text) {
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", text)));
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.DONE);
    }
  }

  @Test
  void one_build_at_a_time_has_the_folder() {
    try (GitReader first = remote.connection(folder).reader()) {
      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> remote.connection(folder).reader());

      assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
      assertThat(fault)
          .hasMessage(
              "another build publishes from the folder "
                  + folder.resolve("publish")
                  + ": process "
                  + ProcessHandle.current().pid()
                  + ". Wait until it has ended; two builds of one checkout at once need a build"
                  + " folder each");
      assertThat(first.fetch(MAIN).exists()).isFalse();
    }
    publishes("1");
  }

  @Test
  void locks_of_a_process_that_was_killed_are_removed() throws IOException {
    publishes("1");
    for (Path path : files()) {
      if (path.toString().contains("refs") || path.endsWith("config") || path.endsWith("HEAD")) {
        Files.writeString(path.resolveSibling(path.getFileName() + ".lock"), "");
      }
    }

    publishes("2");

    assertThat(files()).noneMatch(path -> path.toString().endsWith(".lock"));
  }

  @Test
  void a_store_that_is_half_made_is_made_anew() throws IOException {
    publishes("1");
    for (Path path : files()) {
      if (path.endsWith("config")) {
        Files.writeString(path, "");
      }
    }

    publishes("2");
  }

  @Test
  void objects_that_were_lost_are_fetched_again() throws Exception {
    remote.commit(MAIN, Map.of("file", "1", "folder/other", "2"));
    try (HttpGitServer server = new HttpGitServer(remote)) {
      GitConnection connection =
          GitConnection.to(GitUrl.of(server.url(), folder), folder.resolve("publish"))
              .credentials(
                  GitCredentials.password(
                      "a test", HttpGitServer.USER, Secret.of(HttpGitServer.PASSWORD)));
      try (GitReader reader = connection.reader()) {
        assertThat(reader.fetch(MAIN).tree().read("file").text()).isEqualTo("1");
      }
      for (Path path : files()) {
        if (path.toString().contains("objects")) {
          Files.delete(path);
        }
      }
      try (GitReader reader = connection.reader()) {
        assertThat(reader.fetch(MAIN).tree().read("folder/other").text()).isEqualTo("2");
      }
    }
  }

  @Test
  void no_address_and_no_secret_is_kept_in_the_folder() throws Exception {
    remote.commit(MAIN, Map.of("file", "1"));
    try (HttpGitServer server = new HttpGitServer(remote)) {
      GitConnection connection =
          GitConnection.to(GitUrl.of(server.url(), folder), folder.resolve("publish"))
              .credentials(
                  GitCredentials.password(
                      "a test", HttpGitServer.USER, Secret.of(HttpGitServer.PASSWORD)));
      try (GitReader reader = connection.reader()) {
        reader.fetch(MAIN);
      }
    }
    for (Path path : files()) {
      assertThat(new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(HttpGitServer.PASSWORD, HttpGitServer.USER, "127.0.0.1");
    }
  }

  @Test
  void objects_of_a_repository_on_this_machine_are_not_copied() throws IOException {
    remote.commit(MAIN, Map.of("file", "1"));
    try (GitReader reader = remote.connection(folder).reader()) {
      assertThat(reader.fetch(MAIN).tree().read("file").text()).isEqualTo("1");
    }
    assertThat(files()).noneMatch(path -> path.toString().matches(".*objects.[0-9a-f]{2}.*"));
  }
}
