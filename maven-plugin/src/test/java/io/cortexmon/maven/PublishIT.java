package io.cortexmon.maven;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.BareRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The goal in a build of several modules, from the command line alone. One run follows another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishIT {

  private static final String ORDERS = "monitoring/default/orders/";
  private static final String SOURCE = "stock/src/main/java/com/shops/StockMonitoring.java";

  private final Path folder;
  private final Sample shops;
  private final BareRepository remote;

  PublishIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    shops = Sample.copy("shops", folder.resolve("shops"));
    remote = BareRepository.in(folder.resolve("cluster.git"));
    remote.commit(MAIN, Map.of("README.md", "theirs"));
  }

  private MavenRun mvn(String... more) {
    String[] common = {
      "process-classes",
      "cortex-mon:publish",
      "-Dcortex-mon.publish.url=../cluster.git",
      "-Dcortex-mon.publish.folder=monitoring",
      "-Dcortex-mon.publish.author=Build <build@shop.example>"
    };
    String[] all = new String[common.length + more.length];
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return shops.mvn(all);
  }

  @Test
  @Order(1)
  void modules_that_are_built_at_the_same_time_make_one_commit() throws IOException {
    MavenRun run = mvn("-T2").succeeded();

    assertThat(remote.commits(MAIN)).isEqualTo(2);
    assertThat(remote.files(MAIN))
        .containsEntry("README.md", "theirs")
        .containsKeys(
            "monitoring/default/orders/.cortex-mon-owner.json",
            "monitoring/default/stock/.cortex-mon-owner.json");
    assertThat(run.lines("INFO"))
        .filteredOn(line -> line.startsWith("Published to "))
        .singleElement()
        .asString()
        .contains("cluster.git, branch main: ", " added in commit " + remote.tip(MAIN));
  }

  @Test
  @Order(2)
  void an_equal_tree_makes_no_commit_with_a_file_url_too() throws IOException {
    MavenRun run =
        mvn("-Dcortex-mon.publish.url=" + folder.resolve("cluster.git").toUri()).succeeded();

    assertThat(run.lines("INFO"))
        .filteredOn(line -> line.startsWith("Nothing to publish: "))
        .singleElement()
        .asString()
        .contains("branch main is up to date, ");
    assertThat(remote.commits(MAIN)).isEqualTo(2);
  }

  @Test
  @Order(3)
  void a_dry_run_shows_the_difference_and_touches_nothing() throws IOException {
    remote.hook("pre-receive", "exit 1");
    Map<String, ?> before = new Sample(remote.folder()).times("");

    MavenRun run =
        mvn("-pl", "orders", "-Dcortex-mon.dryRun", "-Dcortex-mon.publish.mode=plain").succeeded();

    assertThat(run.output()).contains("Dry run: ", "\n--- /dev/null\n");
    assertThat(run.lines("INFO")).anyMatch(line -> line.startsWith("  added    " + ORDERS));
    assertThat(new Sample(remote.folder()).times("")).isEqualTo(before);
    Files.delete(remote.folder().resolve("hooks/pre-receive"));
  }

  @Test
  @Order(4)
  void nothing_is_published_when_a_module_has_failed() throws IOException {
    Path source = shops.folder().resolve(SOURCE);
    String text = Files.readString(source);
    Files.writeString(source, text + "this does not compile");

    MavenRun run = mvn("--fail-at-end", "-Dcortex-mon.publish.mode=both").failed();
    Files.writeString(source, text);

    assertThat(run.lines("WARNING")).contains("Nothing is published, because the build failed.");
    assertThat(remote.commits(MAIN)).isEqualTo(2);
  }

  @Test
  @Order(5)
  void a_hand_edit_fails_the_build_with_its_difference() throws IOException {
    String file =
        remote.files(MAIN).keySet().stream()
            .filter(path -> path.startsWith(ORDERS) && path.endsWith("kustomization.yaml"))
            .findFirst()
            .orElseThrow();
    String edited = remote.commit(MAIN, Map.of(file, "resources: []\n"));

    MavenRun run = mvn("-pl", "orders").failed();

    assertThat(run.output())
        .contains(
            file + " was published, and somebody has changed it",
            "\n+resources: []\n",
            "1 problem, nothing was published to ");
    assertThat(remote.tip(MAIN)).isEqualTo(edited);
  }

  @Test
  @Order(6)
  void missing_classes_are_told() throws IOException {
    delete(shops.folder().resolve("stock/target/classes"));

    MavenRun run =
        shops
            .mvn(
                "cortex-mon:publish",
                "-pl",
                "stock",
                "-Dcortex-mon.publish.url=../cluster.git",
                "-Dcortex-mon.publish.folder=monitoring")
            .failed();

    assertThat(run.output())
        .contains(
            "no classes in stock/target/classes: compile first, as in mvn process-classes"
                + " cortex-mon:publish");
  }

  @Test
  @Order(7)
  void limits_out_of_bounds_are_told() {
    MavenRun run = mvn("-pl", "orders", "-Dcortex-mon.publish.tries=0").failed();

    assertThat(run.output()).contains("cortex-mon.publish.tries: 0 must be from 1 to 10000 tries");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> entries = Files.walk(folder)) {
        for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(entry);
        }
      }
    }
  }
}
