package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cortex-mon:diff} against a folder, a revision and what is published. */
class DiffIT {

  private static final String DIFF = "cortex-mon:diff";
  private static final String LOWER = "-Dcortex-mon.values=orders.limit=7";

  @SuppressWarnings("NullAway.Init") // Filled in before the tests.
  private static Path remote;

  @SuppressWarnings("NullAway.Init")
  private static Sample shop;

  @BeforeAll
  static void render_publish_and_commit(@TempDir Path folder) throws Exception {
    remote = folder.resolve("cluster.git");
    Git.init().setDirectory(remote.toFile()).setBare(true).setInitialBranch("main").call().close();
    shop = Sample.copy("shop", folder.resolve("shop"));
    shop.mvn(
            "process-classes",
            "cortex-mon:publish",
            "-Dcortex-mon.publish.url=../cluster.git",
            "-Dcortex-mon.publish.createBranch")
        .succeeded();
    shop.copyFolder("target/cortex-mon", "deploy");
    try (Git git = Git.init().setDirectory(shop.folder().toFile()).call()) {
      git.add().addFilepattern("deploy").call();
      git.commit()
          .setMessage("Rendered")
          .setAuthor("Ada", "ada@shop.example")
          .setCommitter("Ada", "ada@shop.example")
          .setSign(false)
          .call();
    }
  }

  @Test
  void tells_what_differs_from_a_folder_and_fails_only_if_asked_to() {
    MavenRun run =
        shop.mvn(DIFF, "-Dcortex-mon.diff.folder=deploy", LOWER, "-Dcortex-mon.diff.lines=5")
            .succeeded();

    assertThat(run.lines("INFO"))
        .contains(
            "Against deploy: 4 alerts changed",
            "--- a/production/orders/kubernetes/configmaps/prometheus-rules.yaml",
            "staging/stock/prometheus/alerting-rules.yaml                  | 2 +-",
            "12 files changed, 12 lines added, 12 removed")
        .containsSubsequence(
            "production/orders, production/stock:",
            "  alert OrdersWait: threshold 100 -> 7",
            "staging/orders, staging/stock:",
            "  alert OrdersWait: threshold 20 -> 7");
    assertThat(run.output()).contains("-Dcortex-mon.diff.output=<file> writes them.");
    assertThat(
            shop.mvn(
                    DIFF,
                    "-Dcortex-mon.diff.folder=deploy",
                    LOWER,
                    "-Dcortex-mon.diff.failOnChange")
                .failed()
                .output())
        .contains("What is rendered differs from deploy: 4 alerts changed");
  }

  @Test
  void says_that_nothing_differs() {
    for (String against :
        List.of("-Dcortex-mon.diff.folder=deploy", "-Dcortex-mon.publish.url=../cluster.git")) {
      MavenRun run = shop.mvn(DIFF, against, "-Dcortex-mon.diff.failOnChange").succeeded();

      assertThat(run.output()).contains("Nothing differs from ");
    }
  }

  @Test
  void compares_with_a_revision_and_writes_a_report() {
    shop.mvn(
            DIFF,
            "-Dcortex-mon.diff.revision=HEAD",
            "-Dcortex-mon.diff.path=deploy",
            "-Dcortex-mon.diff.format=markdown",
            "-Dcortex-mon.diff.output=target/diff.md",
            "-Dcortex-mon.environment=staging",
            "-Dcortex-mon.includes=OrdersMonitoring",
            LOWER)
        .succeeded();

    assertThat(shop.read("target/diff.md"))
        .startsWith(
            """
            ### Monitoring: 1 alert changed

            **staging/orders**

            - alert **OrdersWait**: `threshold 20 -> 7`
            """);
  }

  @Test
  void compares_with_what_is_published_and_can_not_write_there() throws IOException {
    List<Path> before;
    try (var files = Files.walk(remote)) {
      before = files.sorted().toList();
    }

    MavenRun run =
        shop.mvn(
                DIFF,
                "-Dcortex-mon.publish.url=../cluster.git",
                "-Dcortex-mon.diff.format=json",
                "-Dcortex-mon.diff.output=target/diff.json",
                LOWER)
            .succeeded();

    assertThat(run.output()).contains("cluster.git, branch main: 4 alerts changed");
    assertThat(shop.read("target/diff.json"))
        .contains("\"text\" : \"alert OrdersWait: threshold 100 -> 7\"");
    try (var files = Files.walk(remote)) {
      assertThat(files.sorted().toList()).isEqualTo(before);
    }
  }

  @Test
  void what_is_not_there_is_told() {
    assertThat(shop.mvn(DIFF).failed().output())
        .contains(
            "there is nothing to compare with: give cortex-mon.diff.folder,"
                + " cortex-mon.diff.revision or cortex-mon.publish.url");
    assertThat(shop.mvn(DIFF, "-Dcortex-mon.diff.folder=nowhere").failed().output())
        .contains("cortex-mon.diff.folder: there is no folder nowhere");
    assertThat(shop.mvn(DIFF, "-Dcortex-mon.diff.revision=v9").failed().output())
        .contains("has no revision \"v9\"");
    assertThat(shop.mvn(DIFF, "-Dcortex-mon.diff.revision=HEAD").failed().output())
        .contains("no file is committed in \"target/cortex-mon\" of HEAD");
    assertThat(
            shop.mvn(
                    DIFF,
                    "-Dcortex-mon.publish.url=../cluster.git",
                    "-Dcortex-mon.publish.branch=live")
                .failed()
                .output())
        .contains("has no branch live (it has main)");
  }
}
