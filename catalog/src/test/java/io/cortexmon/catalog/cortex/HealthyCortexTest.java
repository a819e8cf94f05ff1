package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cortexmon.metric.Metric;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.testing.ScenarioMoment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A Cortex that is well: every panel and every rule has data, and nothing is told to anyone. */
class HealthyCortexTest {

  /** What Grafana would put in place of variables: all values, and its own ranges. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "$namespace", "cortex",
          "$master_type", ".*",
          "$mcp_type", ".*",
          "$tool_name", ".*",
          "$contractor_type", ".*",
          "$specialization", ".*",
          "$__rate_interval", "2m",
          "$__range", "30m");

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  private static ScenarioMoment healthy;

  private record PanelQuery(String panel, String query) {}

  @BeforeAll
  static void play() {
    healthy =
        CortexScenario.with(HealthyCortex.courses(), CortexScenario.RULES)
            .at(at(HealthyCortex.MINUTES - 1));
  }

  @Test
  void it_has_every_metric_that_cortex_uses() {
    Set<String> names =
        HealthyCortex.courses().stream()
            .map(course -> SeriesNotation.parse(course.notation()).labels())
            .map(labels -> labels.value(Names.METRIC_NAME).replaceFirst("_(bucket|sum|count)$", ""))
            .collect(Collectors.toSet());
    List<String> used =
        Stream.of(
                CortexMetrics.OF_CORE,
                CortexMetrics.OF_MASTERS,
                CortexMetrics.OF_WORKERS,
                CortexMetrics.OF_TASKS,
                CortexMetrics.OF_HANDOFFS,
                CortexServiceMetrics.OF_MCP_SERVERS,
                CortexServiceMetrics.OF_CONTRACTORS,
                List.of(CortexServiceMetrics.HTTP_REQUEST_DURATION),
                ClusterMetrics.OF_CADVISOR,
                ClusterMetrics.OF_KUBE_STATE_METRICS,
                ClusterMetrics.OF_NODES)
            .flatMap(List::stream)
            .map(Metric::name)
            .toList();
    assertThat(used).hasSize(58);
    assertThat(names).containsAll(used);
  }

  @Test
  void no_alert_ever_fires() {
    healthy.value("count_over_time(ALERTS{alertstate=\"firing\"}[39m1s])").isNothing();
  }

  @Test
  void no_alert_is_pending_once_rates_have_5_minutes_of_samples() {
    // Before, the share of processor time that was idle seems to be smaller than it is.
    healthy.value("count_over_time(ALERTS[34m])").isNothing();
  }

  @TestFactory
  Stream<DynamicTest> every_recording_rule_has_numbers() {
    return CORTEX.groups().stream()
        .flatMap(group -> group.rules().stream())
        .filter(RecordingRule.class::isInstance)
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> hasNumbers(rule.name())));
  }

  @TestFactory
  Stream<DynamicTest> every_query_of_every_panel_has_numbers() throws IOException {
    List<PanelQuery> queries = queries();
    assertThat(queries.stream().map(PanelQuery::panel).distinct()).hasSize(46);
    return queries.stream()
        .map(one -> DynamicTest.dynamicTest(one.panel(), () -> hasNumbers(resolved(one.query()))));
  }

  private static void hasNumbers(String query) {
    QueryValue.InstantVector value = (QueryValue.InstantVector) healthy.value(query).value();
    assertThat(value.samples()).as(query).isNotEmpty();
    assertThat(value.samples())
        .as(query)
        .allSatisfy(sample -> assertThat(sample.value()).isFinite());
  }

  private static String resolved(String query) {
    String text = query;
    for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
      text = text.replace(variable.getKey(), variable.getValue());
    }
    assertThat(text).doesNotContain("$");
    return text;
  }

  private static List<PanelQuery> queries() throws IOException {
    RenderedTree tree = Renderer.render(CORTEX);
    List<PanelQuery> queries = new ArrayList<>();
    for (String path : tree.paths()) {
      if (path.startsWith("grafana/dashboards/")) {
        JsonNode dashboard = new ObjectMapper().readTree(tree.bytes(path));
        for (JsonNode panel : dashboard.path("panels")) {
          String title = dashboard.path("title").asText() + ": " + panel.path("title").asText();
          panel
              .path("targets")
              .forEach(target -> queries.add(new PanelQuery(title, target.path("expr").asText())));
        }
      }
    }
    return queries;
  }
}
