package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The goal in a project with two systems and two environments. The first run compiles and renders
 * to {@code target/cortex-mon}; each test goes on from there, in a folder of its own where it
 * writes.
 */
class ShopIT {

  private static final String RENDER = "cortex-mon:render";
  private static final String RENDERED = "target/cortex-mon";
  private static final String RULES = "/prometheus/alerting-rules.yaml";

  @SuppressWarnings("NullAway.Init") // Filled in by the first run.
  private static Sample shop;

  @SuppressWarnings("NullAway.Init")
  private static MavenRun firstRun;

  @BeforeAll
  static void render(@TempDir Path folder) {
    shop = Sample.copy("shop", folder);
    firstRun = shop.mvn("process-classes").succeeded();
  }

  @Test
  void renders_every_system_for_every_environment() {
    int files = filesOfASystem();
    assertThat(firstRun.lines("INFO"))
        .containsSubsequence(
            "production/orders: " + files + " files written, 0 unchanged, 0 removed",
            "production/stock: " + files + " files written, 0 unchanged, 0 removed",
            "staging/orders: " + files + " files written, 0 unchanged, 0 removed",
            "staging/stock: " + files + " files written, 0 unchanged, 0 removed",
            4 * files + " files in target/cortex-mon");
    assertThat(firstRun.lines("WARNING")).isEmpty();
    assertThat(shop.read(RENDERED + "/production/orders" + RULES)).contains("shop_waiting > 100");
    assertThat(shop.read(RENDERED + "/staging/orders" + RULES)).contains("shop_waiting > 20");
  }

  @Test
  void the_project_uses_its_own_libraries() {
    assertThat(shop.read(RENDERED + "/production/orders" + RULES)).contains("Jackson 2.9.10");
    assertThat(shop.read(RENDERED + "/production/stock" + RULES))
        .contains("Loaded by the context class loader: true");
  }

  @Test
  void a_second_run_touches_nothing() {
    var before = shop.times(RENDERED);

    MavenRun run = shop.mvn(RENDER).succeeded();

    int files = filesOfASystem();
    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "production/orders: up to date, " + files + " files",
            4 * files + " files in target/cortex-mon");
    assertThat(shop.times(RENDERED)).isEqualTo(before);
  }

  @Test
  void one_environment_is_picked_and_the_others_stay() {
    shop.copyFolder(RENDERED, "target/picked");

    MavenRun run =
        shop.mvn(
                RENDER,
                "-Dcortex-mon.outputDirectory=target/picked",
                "-Dcortex-mon.environment=staging",
                "-Dcortex-mon.values=orders.limit=7")
            .succeeded();

    assertThat(run.output()).doesNotContain("production/");
    assertThat(shop.read("target/picked/staging/orders" + RULES)).contains("shop_waiting > 7");
    assertThat(shop.texts("target/picked/production"))
        .isEqualTo(shop.texts(RENDERED + "/production"));
  }

  @Test
  void sources_that_the_patterns_leave_out_stay_as_they_are() {
    shop.copyFolder(RENDERED, "target/included");

    MavenRun run =
        shop.mvn(
                RENDER,
                "-Dcortex-mon.outputDirectory=target/included",
                "-Dcortex-mon.includes=Orders*,Stock*",
                "-Dcortex-mon.excludes=*StockMonitoring",
                "-Dcortex-mon.values=orders.limit=7")
            .succeeded();

    assertThat(run.output()).doesNotContain("/stock");
    assertThat(shop.read("target/included/staging/orders" + RULES)).contains("shop_waiting > 7");
    assertThat(shop.texts("target/included/staging/stock"))
        .isEqualTo(shop.texts(RENDERED + "/staging/stock"));
  }

  @Test
  void patterns_that_leave_out_everything_are_told() {
    MavenRun run =
        shop.mvn(
                RENDER,
                "-Dcortex-mon.outputDirectory=target/nothing",
                "-Dcortex-mon.includes=OrderMonitoring")
            .succeeded();

    assertThat(run.lines("WARNING"))
        .containsExactly(
            "<includes> and <excludes> leave out every source: com.shop.OrdersMonitoring,"
                + " com.shop.Stock$StockMonitoring");
    assertThat(shop.times("target/nothing")).isEmpty();
  }

  @Test
  void an_unknown_environment_is_refused() {
    MavenRun run = shop.mvn(RENDER, "-Dcortex-mon.environment=prodution").failed();

    assertThat(run.output())
        .contains("there is no environment \"prodution\"; did you mean \"production\"?");
  }

  @Test
  void a_value_that_no_source_reads_is_refused_and_nothing_is_written() {
    var before = shop.times(RENDERED);

    MavenRun run =
        shop.mvn(RENDER, "-Dcortex-mon.environment=staging", "-Dcortex-mon.values=orders.limt=7")
            .failed();

    assertThat(run.output())
        .contains("value \"orders.limt\" is given, but no source reads it")
        .contains("did you mean \"orders.limit\"?")
        .contains("1 problem, nothing was written to target/cortex-mon");
    assertThat(shop.times(RENDERED)).isEqualTo(before);
  }

  @Test
  void a_file_in_the_place_of_the_output_is_named_and_stays() {
    String pom = shop.read("pom.xml");

    MavenRun run = shop.mvn(RENDER, "-Dcortex-mon.outputDirectory=pom.xml").failed();

    assertThat(run.output()).contains("pom.xml is a file where the output folder belongs");
    assertThat(shop.read("pom.xml")).isEqualTo(pom);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cortex-mon.skip", "cortex-mon.render.skip"})
  void can_be_skipped(String property) {
    MavenRun run = shop.mvn(RENDER, "-D" + property, "-Dcortex-mon.outputDirectory=target/skipped");

    assertThat(run.succeeded().lines("INFO")).contains("Rendering is skipped.");
    assertThat(shop.times("target/skipped")).isEmpty();
  }

  @Test
  void prints_nothing_when_maven_is_to_be_quiet() {
    MavenRun run = shop.mvn(RENDER, "-q", "-Dcortex-mon.outputDirectory=target/quiet");

    assertThat(run.succeeded().output().replaceAll("\u001b\\[[0-9;]*m", "")).isBlank();
    assertThat(shop.texts("target/quiet")).isEqualTo(shop.texts(RENDERED));
  }

  @Test
  void help_lists_the_goals_and_their_parameters() {
    MavenRun run = shop.mvn("cortex-mon:help", "-Ddetail").succeeded();

    assertThat(run.output())
        .contains("cortex-mon:render", "cortex-mon:help")
        .contains("outputDirectory (Default: ${project.build.directory}/cortex-mon)")
        .contains("User property: cortex-mon.environment", "User property: cortex-mon.values")
        .contains("User property: cortex-mon.includes", "User property: cortex-mon.skip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cortex-mon.maven-3", "cortex-mon.maven-4"})
  void newer_maven_renders_the_same(String property, @TempDir Path folder) {
    Sample copy = Sample.copy("shop", folder);

    Maven.version(System.getProperty(property)).run(folder, "process-classes").succeeded();

    assertThat(copy.texts(RENDERED)).isEqualTo(shop.texts(RENDERED));
  }

  /** All have the same kinds of files; the index is not counted. */
  private static int filesOfASystem() {
    return shop.times(RENDERED + "/production/orders").size() - 1;
  }
}
