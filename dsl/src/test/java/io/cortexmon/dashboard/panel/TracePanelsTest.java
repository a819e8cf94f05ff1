package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.TempoTarget;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TracePanelsTest {

  private static final DataSourceRef TEMPO = new DataSourceRef("tempo", "traces");

  @Test
  void spans_of_a_trace_stand_out() {
    Traces traces =
        Traces.titled("Trace")
            .target(TempoTarget.trace(TEMPO, "$trace"))
            .focusedSpan("$span")
            .spanFilters(
                spans ->
                    spans
                        .service("orders")
                        .notSpan("ping")
                        .longerThan(Duration.ofMillis(100))
                        .atMost(Duration.ofSeconds(2))
                        .tag("http.method", "GET")
                        .notTag("http.status_code", "200")
                        .text("sql"))
            .spanFilters(spans -> spans.matchesOnly().criticalPathOnly());

    assertThat(traces.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"focusedSpanId": "$span", "spanFilters": {
                  "criticalPathOnly": true, "from": "100ms", "fromOperator": ">",
                  "matchesOnly": true, "query": "sql", "serviceName": "orders",
                  "serviceNameOperator": "=", "spanName": "ping", "spanNameOperator": "!=",
                  "tags": [
                    {"id": "tag-1", "key": "http.method", "operator": "=", "value": "GET"},
                    {"id": "tag-2", "key": "http.status_code", "operator": "!=", "value": "200"}],
                  "to": "2s", "toOperator": "<="}}"""));
    assertThat(PanelShape.json(traces).object("datasource")).isEqualTo(TEMPO.json());
  }

  @Test
  void span_filters_compare_both_ways() {
    SpanFilters filters =
        new SpanFilters(SpanFilters.NONE)
            .notService("proxy")
            .span("GET /")
            .atLeast(Duration.ofSeconds(1))
            .shorterThan(Duration.ofMinutes(1));

    assertThat(filters.fields().without("tags"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"criticalPathOnly": false, "from": "1s", "fromOperator": ">=",
                 "matchesOnly": false, "serviceName": "proxy", "serviceNameOperator": "!=",
                 "spanName": "GET /", "spanNameOperator": "=", "to": "1m", "toOperator": "<"}"""));
  }

  @Test
  void a_flame_graph_may_stand_alone() {
    FlameGraph graph = FlameGraph.titled("CPU").graphOnly();

    assertThat(PanelShape.json(graph))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "CPU", "type": "flamegraph", "options": {"showFlameGraphOnly": true}}"""));
    assertThat(graph.needsQuery()).isTrue();
  }

  @Test
  void a_node_graph_has_units_arcs_and_a_layout() {
    NodeGraph graph =
        NodeGraph.titled("Services")
            .nodes(
                nodes ->
                    nodes
                        .mainUnit(GrafanaUnit.MILLISECONDS)
                        .secondaryUnit(GrafanaUnit.PERCENT)
                        .arc("ok", Color.GREEN))
            .nodes(nodes -> nodes.arc("failed", Color.RED))
            .edges(
                edges ->
                    edges.mainUnit(GrafanaUnit.MILLISECONDS).secondaryUnit(GrafanaUnit.PERCENT))
            .greedyZoom()
            .layered();

    assertThat(PanelShape.json(graph))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Services", "type": "nodeGraph", "options": {
                  "edges": {"mainStatUnit": "ms", "secondaryStatUnit": "percent"},
                  "layoutAlgorithm": "layered",
                  "nodes": {"mainStatUnit": "ms", "secondaryStatUnit": "percent", "arcs": [
                    {"color": "green", "field": "ok"}, {"color": "red", "field": "failed"}]},
                  "zoomMode": "greedy"}}"""));
    assertThat(graph.cooperativeZoom().parts().options().text("zoomMode")).contains("cooperative");
    assertThat(graph.byForces().parts().options().text("layoutAlgorithm")).contains("force");
    assertThat(graph.inGrid().parts().options().text("layoutAlgorithm")).contains("grid");
  }
}
