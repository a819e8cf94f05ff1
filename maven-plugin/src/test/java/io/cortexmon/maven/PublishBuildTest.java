package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.Limits;
import io.cortexmon.publish.OrderOptions;
import io.cortexmon.publish.PlanOptions;
import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.GitUrl;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publish says that fails, and the limits that it keeps to. */
class PublishBuildTest {

  private static final @Nullable PlexusContainer NO_CONTAINER = null;
  private static final @Nullable RepositorySystemSession NO_REPOSITORIES = null;

  private final Path folder;

  PublishBuildTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @SuppressWarnings("deprecation") // A session has no other constructor.
  private PublishBuild build(String url) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(folder.toFile());
    MavenSession session =
        new MavenSession(NO_CONTAINER, NO_REPOSITORIES, request, new DefaultMavenExecutionResult());
    PublishSettings settings =
        new PublishSettings(
            GitUrl.of(url, folder),
            "",
            BareRepository.MAIN,
            false,
            "",
            false,
            false,
            PlanOptions.CAREFUL,
            OrderOptions.FORWARD,
            "",
            "",
            Duration.ofSeconds(1),
            Limits.of(1, Duration.ofSeconds(1)));
    PublishPart part =
        new PublishPart(
            "com.shop:shop",
            "1",
            folder.resolve("target"),
            new PublishTree(List.of()),
            List.of(new Owner("com.shop:shop", "production")),
            List.of());
    return new PublishBuild(
        session,
        asked -> {
          throw new AssertionError("nothing is to be decrypted");
        },
        new SystemStreamLog(),
        settings,
        List.of(part));
  }

  private void commit() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      Files.writeString(folder.resolve("Rules.java"), "1");
      git.add().addFilepattern("Rules.java").call();
      git.commit().setMessage("Rules").setAuthor("Ann", "ann@shop.example").setSign(false).call();
    }
  }

  @Test
  void a_source_repository_without_its_commit_fails_in_one_line() throws Exception {
    commit();
    String missing = "1".repeat(Constants.OBJECT_ID_STRING_LENGTH);
    Path git = folder.resolve(".git");
    Files.writeString(
        git.resolve(Files.readString(git.resolve("HEAD")).substring(5).strip()), missing);

    assertThatThrownBy(build("remote.git")::run)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("the project's own Git repository can not be read: Missing unknown " + missing);
  }

  @Test
  void a_source_repository_with_a_damaged_index_fails_in_one_line() throws Exception {
    commit();
    Files.writeString(folder.resolve(".git/index"), "not an index of Git, but long enough");

    assertThatThrownBy(build("remote.git")::run)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "the project's own Git repository can not be read: the state of "
                + folder.toRealPath()
                + " can not be read");
  }

  @Test
  void a_host_that_does_not_answer_is_given_up_after_the_timeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/cluster.git";
      long start = System.nanoTime();

      assertThatThrownBy(build(url)::run)
          .isInstanceOf(MojoFailureException.class)
          .hasMessage(url + " did not answer within 1 s");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void numbers_have_bounds() throws MojoFailureException {
    assertThat(Amount.of("cortex-mon.publish.tries", 1, 1, 10, "tries")).isEqualTo(1);
    assertThat(Amount.of("cortex-mon.publish.tries", 10, 1, 10, "tries")).isEqualTo(10);
    assertThatThrownBy(() -> Amount.of("cortex-mon.publish.tries", 0, 1, 10, "tries"))
        .hasMessage("cortex-mon.publish.tries: 0 must be from 1 to 10 tries");
    assertThatThrownBy(() -> Amount.of("cortex-mon.publish.timeout", 11, 1, 10, "seconds"))
        .hasMessage("cortex-mon.publish.timeout: 11 must be from 1 to 10 seconds");
  }

  @Test
  void the_limits_of_a_publish_are_the_usual_ones_unless_given() {
    assertThat(Limits.of(50, Duration.ofMinutes(5))).isEqualTo(Limits.DEFAULT);
  }
}
