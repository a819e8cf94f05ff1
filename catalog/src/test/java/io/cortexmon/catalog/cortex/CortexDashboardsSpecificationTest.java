package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cortexmon.catalog.Meaning;
import io.cortexmon.catalog.Specification;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.promql.Expr;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rendered dashboards against the specification, panel by panel. */
class CortexDashboardsSpecificationTest {

  private static final String FOLDER = "grafana/dashboards/";
  private static final RenderedTree TREE =
      Renderer.render(new CortexMonitoring().define(Environment.named("production")));

  private final Specification specification = Specification.of("cortex");

  /** A panel with its row of the specification's table. */
  private record Panel(JsonNode json, JsonNode specified, Specification.Row row) {}

  @Test
  void there_are_exactly_the_specified_dashboards() {
    assertThat(TREE.paths().stream().filter(path -> path.startsWith(FOLDER)))
        .containsExactlyInAnyOrderElementsOf(
            specified().map(dashboard -> FOLDER + dashboard.get("file").asText()).toList());
    assertThat(specified())
        .allSatisfy(
            dashboard -> {
              JsonNode ours = rendered(dashboard);
              assertThat(ours.get("uid")).isEqualTo(dashboard.get("uid"));
              assertThat(ours.get("title")).isEqualTo(dashboard.get("title"));
            });
  }

  @Test
  void tags_time_and_refresh_are_as_specified() {
    assertThat(dashboards().map(CortexDashboardsSpecificationTest::tags))
        .isEqualTo(properties("Tags"));
    assertThat(
            dashboards()
                .map(
                    dashboard ->
                        dashboard.at("/time/from").asText()
                            + " / "
                            + dashboard.get("refresh").asText()))
        .isEqualTo(properties("Time range / refresh"));
  }

  /** A property of each dashboard, in the order of the specification. */
  private List<String> properties(String name) {
    return specification.rows("Property").stream()
        .filter(row -> row.cell("Property").equals(name))
        .map(row -> row.cell("Value"))
        .toList();
  }

  private static String tags(JsonNode dashboard) {
    return stream(dashboard.get("tags")).map(JsonNode::asText).collect(Collectors.joining(", "));
  }

  @Test
  void every_dashboard_has_variables_firing_alerts_and_links() {
    assertThat(dashboards().map(dashboard -> names(dashboard.at("/templating/list"))))
        .containsExactly(
            List.of("datasource", "namespace", "master_type"),
            List.of("datasource", "mcp_type", "tool_name"),
            List.of("datasource", "contractor_type", "specialization"));
    assertThat(dashboards().map(dashboard -> dashboard.at("/annotations/list/1/expr").asText()))
        .containsExactly(
            "ALERTS{alertstate=\"firing\",component!=\"\"}",
            "ALERTS{alertstate=\"firing\",component=\"mcp\"}",
            "ALERTS{alertstate=\"firing\",component=\"contractor\"}");
    assertThat(dashboards().map(dashboard -> dashboard.at("/links/0/type").asText()))
        .containsOnly("dashboards");
  }

  private static List<String> names(JsonNode list) {
    return stream(list).map(one -> one.get("name").asText()).toList();
  }

  @TestFactory
  Stream<DynamicTest> every_panel_is_as_specified() {
    List<Panel> panels = panels();
    Map<Expr, String> legends = legends();
    assertThat(panels).hasSize(46);
    return panels.stream()
        .map(
            panel ->
                DynamicTest.dynamicTest(
                    panel.specified().get("title").asText(),
                    () -> assertAsSpecified(panel, legends)));
  }

  private static void assertAsSpecified(Panel panel, Map<Expr, String> legends) {
    JsonNode json = panel.json();
    assertThat(json.get("title")).isEqualTo(panel.specified().get("title"));
    assertThat(json.get("type")).isEqualTo(panel.specified().get("type"));
    assertThat(unit(json)).isEqualTo(panel.specified().get("unit").asText());
    assertThat(meanings(stream(json.get("targets")).map(target -> target.get("expr"))))
        .isEqualTo(meanings(stream(panel.specified().get("queries"))));
    assertThat(grid(json.get("gridPos"))).isEqualTo(panel.row().cell("Grid x,y,w,h"));
    assertThat(thresholds(json)).isEqualTo(panel.row().cell("Thresholds"));
    assertThat(json.get("description").asText()).endsWith(".");
    assertThat(stream(json.get("targets")))
        .allSatisfy(
            target -> {
              Expr expr = Meaning.of(target.get("expr").asText());
              String legend = legends.getOrDefault(expr, "the query is not specified");
              if (!legend.isEmpty()) {
                assertThat(target.get("legendFormat").asText()).isEqualTo(legend);
              }
            });
  }

  /** A heatmap has one unit for its rows and one for its cells, and no other. */
  private static String unit(JsonNode panel) {
    return Stream.of(
            "/fieldConfig/defaults/unit", "/options/yAxis/unit", "/options/cellValues/unit")
        .map(panel::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private static List<Expr> meanings(Stream<JsonNode> expressions) {
    return expressions.map(expr -> Meaning.of(expr.asText())).toList();
  }

  private static String grid(JsonNode area) {
    return Stream.of("x", "y", "w", "h")
        .map(side -> area.get(side).asText())
        .collect(Collectors.joining(","));
  }

  /** In the notation of the specification: {@code green; yellow 0.7; red 0.9}. */
  private static String thresholds(JsonNode panel) {
    String steps =
        stream(panel.at("/fieldConfig/defaults/thresholds/steps"))
            .map(
                step ->
                    step.get("value").isNull()
                        ? step.get("color").asText()
                        : step.get("color").asText() + " " + step.get("value").asText())
            .collect(Collectors.joining("; "));
    return steps.isEmpty() ? "–" : steps;
  }

  /** Each expression of the specification's listings, with the legend below it. */
  private Map<Expr, String> legends() {
    Map<Expr, String> legends = new HashMap<>();
    Expr expr = Expr.string("");
    for (String line : specification.markdown()) {
      if (line.matches("   [A-C]: .*")) {
        expr = Meaning.of(line.substring(6));
        legends.putIfAbsent(expr, "");
      } else if (line.startsWith("      legend: ")) {
        legends.put(expr, line.substring(14));
      }
    }
    return legends;
  }

  private List<Panel> panels() {
    List<JsonNode> ours = dashboards().flatMap(one -> stream(one.get("panels"))).toList();
    List<JsonNode> specified = specified().flatMap(one -> stream(one.get("panels"))).toList();
    List<Specification.Row> rows =
        specification.rows("#").stream().filter(row -> row.columns().contains("Panel")).toList();
    assertThat(ours).hasSameSizeAs(specified);
    return IntStream.range(0, ours.size())
        .mapToObj(i -> new Panel(ours.get(i), specified.get(i), rows.get(i)))
        .toList();
  }

  private Stream<JsonNode> specified() {
    return stream(specification.json().get("dashboards"));
  }

  private Stream<JsonNode> dashboards() {
    return specified().map(CortexDashboardsSpecificationTest::rendered);
  }

  private static JsonNode rendered(JsonNode specified) {
    try {
      return new ObjectMapper().readTree(TREE.bytes(FOLDER + specified.get("file").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items.stream();
  }
}
