package io.cortexmon.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.samples.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderRunTest {

  private static final Environment PRODUCTION = Environment.named("production");

  private final Path folder;

  RenderRunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private RenderRun run(Class<?>... sources) {
    List<String> names = Arrays.stream(sources).map(Class::getName).toList();
    return RenderRun.into(folder)
        .environments(List.of(PRODUCTION))
        .sources(getClass().getClassLoader(), names);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_good_source_is_rendered_and_then_up_to_date() throws IOException {
    RenderRun.Result first = run(Systems.Orders.class).run();
    RenderRun.Result second = run(Systems.Orders.class).run();

    assertThat(first.problems()).isEmpty();
    assertThat(first.summary())
        .containsExactly("production/orders: 4 files written, 0 unchanged, 0 removed");
    assertThat(second.summary()).containsExactly("production/orders: up to date, 4 files");
    assertThat(files())
        .containsExactly(
            "index.json",
            "production/orders/index.json",
            "production/orders/kubernetes/configmaps/prometheus-rules.yaml",
            "production/orders/kubernetes/kustomization.yaml",
            "production/orders/kubernetes/prometheusrule.yaml",
            "production/orders/prometheus/alerting-rules.yaml");
    assertThat(
            Files.readString(
                folder.resolve("production/orders/prometheus/alerting-rules.yaml"), UTF_8))
        .isEqualTo(
            """
            groups:
              - name: orders
                interval: 30s
                rules:
                  - alert: Deep
                    expr: |-
                      queue_length > 50
                    for: 5m
                    labels:
                      severity: warning
                    annotations:
                      summary: Deep
                      runbook_url: https://runbooks.example/deep
            """);
  }

  @Test
  void what_is_declared_is_told_without_checks_or_files() throws IOException {
    RenderRun.Declared declared =
        run(Systems.Orders.class, Systems.Colliding.class, Systems.Nothing.class)
            .environments(List.of(PRODUCTION, Environment.named("staging")))
            .declare();

    assertThat(declared.systems()).hasSize(4);
    assertThat(declared.problems()).hasSize(1);
    assertThat(declared.problems().get(0)).contains("define(..) returned null");
    assertThat(files()).isEmpty();
  }

  @Test
  void all_problems_of_all_sources_are_told_at_once_and_nothing_is_written() throws IOException {
    run(Systems.Orders.class).run();
    List<String> before = files();

    RenderRun.Result result =
        run(
                Systems.BadArgument.class,
                Systems.Colliding.class,
                Systems.FailingConstructor.class,
                Systems.NoConstructor.class,
                Systems.Nothing.class,
                Systems.Orders.class,
                Systems.Throwing.class)
            .run();

    assertThat(result.failed()).isTrue();
    assertThat(result.summary()).isEmpty();
    assertThat(result.problems().stream().map(text -> text.replaceAll("java:\\d+", "java:N")))
        .containsExactlyInAnyOrder(
            """
            error[source/bad-argument] interval of group "g": -5s: must be longer than zero
              in source io.cortexmon.samples.Systems$BadArgument (Systems.java:N)\
            """,
            """
            error[rule/colliding-groups] two rule groups have the name `g`; the other is at \
            Systems.java:N
              in rule group g (Systems.java:N)
              hint: rename one, or put their rules together\
            """,
            """
            error[source/bad-argument] constructor is unhappy
              in source io.cortexmon.samples.Systems$FailingConstructor (Systems.java:N)\
            """,
            """
            error[source/no-constructor] the class has no public constructor without parameters, so \
            the build can not make it
              in source io.cortexmon.samples.Systems$NoConstructor (Systems.java)
              hint: add one, or make the class abstract if it is not a source\
            """,
            """
            error[source/no-monitoring] define(..) returned null
              in source io.cortexmon.samples.Systems$Nothing (Systems.java)
              hint: return a Monitoring\
            """,
            """
            error[source/failed] java.lang.IllegalStateException: no luck in production
              in source io.cortexmon.samples.Systems$Throwing (Systems.java:N)
              hint: the source must not throw; the line above is the first of its own in the stack \
            trace\
            """);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_bad_constant_is_told_with_its_own_line_and_does_not_hide_other_sources() {
    RenderRun.Result result =
        run(Systems.BadConstant.class, Systems.SameBadConstant.class, Systems.BadArgument.class)
            .run();

    assertThat(result.problems()).hasSize(3);
    assertThat(result.problems())
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith(
                        "error[source/bad-argument] metric name \"orders-total\": must be letters")
                    .contains("in source io.cortexmon.samples.Systems$BadConstant (Systems.java:"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith(
                        "error[source/broken-constant] the constants of a class that it uses could"
                            + " not be made (Could not initialize class"
                            + " io.cortexmon.samples.Systems$BadConstants)")
                    .contains("in source io.cortexmon.samples.Systems$SameBadConstant"));
  }

  @Test
  void two_sources_of_one_name_collide() {
    RenderRun.Result result = run(Systems.MoreOrders.class, Systems.Orders.class).run();

    assertThat(result.problems().stream().map(text -> text.replaceAll("java:\\d+", "java:N")))
        .containsExactly(
            """
            error[source/colliding-systems] two sources define a system named `orders`; the other is \
            io.cortexmon.samples.Systems$MoreOrders (Systems.java:N)
              in source io.cortexmon.samples.Systems$Orders (Systems.java:N)
              hint: rename one: each system has a folder of its own\
            """);
  }

  @Test
  void a_value_that_nobody_reads_is_an_error_with_the_nearest() {
    RenderRun.Result result =
        run(Systems.Orders.class)
            .environments(List.of(PRODUCTION.value("orders.limt", "10")))
            .run();

    assertThat(result.problems())
        .containsExactly(
            """
            error[environment/unread-value] value "orders.limt" is given, but no source reads it
              in environments (pom.xml)
              hint: did you mean "orders.limit"?\
            """);
    assertThat(
            run(Systems.Stock.class)
                .environments(List.of(PRODUCTION.value("x", "10")))
                .run()
                .problems())
        .singleElement()
        .asString()
        .endsWith("hint: no source reads any value");
    assertThat(
            run(Systems.Orders.class)
                .environments(List.of(PRODUCTION.value("zzzzzzzz", "10")))
                .run()
                .problems())
        .singleElement()
        .asString()
        .endsWith("hint: values that are read: orders.limit");
  }

  @Test
  void a_value_that_nobody_reads_is_told_once_for_all_environments() {
    RenderRun.Result result =
        run(Systems.Stock.class)
            .environments(
                List.of(PRODUCTION.value("x", "1"), Environment.named("staging").value("x", "1")))
            .run();

    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void a_value_of_the_wrong_form_names_the_environment() {
    RenderRun.Result result =
        run(Systems.Orders.class)
            .environments(
                List.of(PRODUCTION, Environment.named("staging").value("orders.limit", "much")))
            .run();

    assertThat(result.problems().stream().map(text -> text.replaceAll("java:\\d+", "java:N")))
        .containsExactly(
            """
            error[source/bad-argument] value "orders.limit" of environment "staging" is "much": must \
            be a number such as 0.05
              in source io.cortexmon.samples.Systems$Orders (Systems.java:N)
              only in environment staging\
            """);
  }

  @Test
  void a_problem_of_all_environments_is_told_once() {
    RenderRun.Result result =
        run(Systems.BadArgument.class)
            .environments(List.of(PRODUCTION, Environment.named("staging")))
            .run();

    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void a_system_that_is_gone_is_removed() throws IOException {
    run(Systems.Orders.class, Systems.Stock.class).run();
    RenderRun.Result result = run(Systems.Stock.class).run();

    assertThat(result.summary())
        .containsExactly(
            "production/stock: up to date, 4 files",
            "production/orders: removed, no source defines it");
    assertThat(files()).noneMatch(file -> file.contains("orders"));
  }

  @Test
  void systems_and_environments_that_are_left_out_stay() throws IOException {
    run(Systems.Orders.class, Systems.Stock.class)
        .environments(List.of(PRODUCTION, Environment.named("staging")))
        .run();
    List<String> before = files();

    RenderRun.Result result =
        run(Systems.Stock.class)
            .leavingOut(List.of(Systems.Orders.class.getName()))
            .leavingOutEnvironments(List.of("staging"))
            .run();

    assertThat(result.summary()).containsExactly("production/stock: up to date, 4 files");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_value_is_not_missed_while_its_source_is_left_out() {
    RenderRun.Result result =
        run(Systems.Stock.class)
            .leavingOut(List.of(Systems.Orders.class.getName()))
            .environments(List.of(PRODUCTION.value("orders.limit", "10")))
            .run();

    assertThat(result.problems()).isEmpty();
  }

  /** Two dashboards of one file can not be put into a tree. */
  public static final class TwinFiles implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("twins")
          .dashboard(Dashboard.titled("One").file("same"), Dashboard.titled("Two").file("same"));
    }
  }

  @Test
  void what_a_check_finds_is_reported_where_there_could_be_no_tree() {
    assertThat(run(TwinFiles.class).run().problems())
        .anyMatch(problem -> problem.startsWith("error[dashboard/colliding-files]"));
  }
}
