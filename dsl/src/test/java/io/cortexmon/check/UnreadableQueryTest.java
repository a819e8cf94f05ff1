package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.annotation.JsonAnnotation;
import io.cortexmon.dashboard.panel.JsonPanel;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.query.RawTarget;
import io.cortexmon.dashboard.variable.JsonVariable;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries in JSON are read too. */
class UnreadableQueryTest {

  private static final Dashboard EMPTY = Dashboard.titled("Orders").uid("orders");

  private static List<String> texts(Dashboard dashboard) {
    return Checks.run(Monitoring.named("orders").dashboard(dashboard)).findings().stream()
        .filter(finding -> finding.rule().equals("dashboard/unreadable-query"))
        .map(Finding::toString)
        .toList();
  }

  private static JsonPanel panel(String type, String expr) {
    return JsonPanel.fromJson(
        """
        {"type": "timeseries", "title": "Load", "targets": [
          {"refId": "A", "datasource": {"type": "%s", "uid": "x"}, "expr": "up"},
          {"refId": "B", "datasource": {"type": "%s", "uid": "x"}, "expr": "%s"}]}\
        """
            .formatted(type, type, expr));
  }

  @Test
  void a_panel_whose_query_is_no_promql_is_a_warning() {
    JsonPanel panel = panel("prometheus", "sum(rat(x[5m]))");

    assertThat(texts(EMPTY.panel(panel)))
        .containsExactly(
            """
            warning[dashboard/unreadable-query] query `B` is no PromQL: 1:5: parse error: unknown function with name "rat"
              in panel "Load" of dashboard "Orders" (%s)
              hint: did you mean rate?\
            """
                .formatted(panel.parts().place()));
  }

  @Test
  void what_variables_may_make_right_has_that_for_a_hint() {
    JsonPanel panel = panel("prometheus", "up $op 5");

    assertThat(texts(EMPTY.panel(panel)))
        .singleElement()
        .asString()
        .startsWith(
            "warning[dashboard/unreadable-query] query `B` is no PromQL: 1:4: parse error:"
                + " unexpected variable \"$op\"\n")
        .endsWith("\n  hint: correct it, or see that its variables make PromQL of it");
  }

  @Test
  void a_whole_dashboard_in_json_is_read() {
    Dashboard dashboard =
        Dashboard.fromJson(
            """
            {"title": "Orders", "uid": "orders", "schemaVersion": 41,
             "panels": [{"id": 1, "type": "stat", "title": "Load",
               "datasource": {"type": "prometheus", "uid": "x"}, "targets": [{"expr": "up["}]}],
             "templating": {"list": [
               {"name": "a", "type": "query", "datasource": {"type": "prometheus", "uid": "x"},
                "query": {"query": "label_values(up{job=}, a)"}},
               {"name": "b", "type": "query", "datasource": {"type": "prometheus", "uid": "x"},
                "query": "query_result(topk(5 up))"},
               {"name": "c", "type": "query", "datasource": {"type": "loki", "uid": "x"},
                "query": "no promql"}]},
             "annotations": {"list": [
               {"name": "Restarts", "datasource": {"type": "prometheus", "uid": "x"},
                "target": {"expr": "changes(x) > 0"}}]}}\
            """);

    assertThat(texts(dashboard))
        .extracting(text -> text.lines().limit(2).toList())
        .containsExactly(
            List.of(
                "warning[dashboard/unreadable-query] its query is no PromQL: 1:9: parse error:"
                    + " expected type range vector in call to function \"changes\", got instant"
                    + " vector",
                "  in annotation \"Restarts\" of dashboard \"Orders\" (" + dashboard.place() + ")"),
            List.of(
                "warning[dashboard/unreadable-query] a query is no PromQL: 1:4: parse error:"
                    + " unexpected end of input in duration expression",
                "  in panel \"Load\" of dashboard \"Orders\" (" + dashboard.place() + ")"),
            List.of(
                "warning[dashboard/unreadable-query] its query is no PromQL: 1:8: parse error:"
                    + " unexpected \"}\" in label matching, expected string",
                "  in variable \"a\" of dashboard \"Orders\" (" + dashboard.place() + ")"),
            List.of(
                "warning[dashboard/unreadable-query] its query is no PromQL: 1:8: parse error:"
                    + " unexpected identifier \"up\" in aggregation",
                "  in variable \"b\" of dashboard \"Orders\" (" + dashboard.place() + ")"));
  }

  @Test
  void what_grafana_fills_in_is_read_around() {
    JsonPanel panel =
        panel(
            "prometheus",
            "sum by ($by) (rate(${metric}_total{$filters, a=~\\\"$a\\\"}[$__rate_interval]))");
    JsonVariable names =
        JsonVariable.fromJson(
            """
            {"name": "by", "type": "query", "query": "label_names()",
             "datasource": {"type": "prometheus", "uid": "x"}}\
            """);
    JsonAnnotation builtIn =
        JsonAnnotation.fromJson(
            """
            {"name": "Alerts", "builtIn": 1, "datasource": {"type": "grafana", "uid": "x"}}\
            """);

    assertThat(texts(EMPTY.panel(panel).variables(names).annotations(builtIn))).isEmpty();
  }

  @Test
  void other_languages_are_not_promql() {
    assertThat(texts(EMPTY.panel(panel("loki", "sum by (x) ({a=\\\"b\\\"} |= 5)")))).isEmpty();
    assertThat(texts(EMPTY.panel(panel("influxdb", "SELECT 1")))).isEmpty();
  }

  @Test
  void a_raw_target_among_typed_ones_is_read() {
    RawTarget raw = RawTarget.of(DataSourceRef.DEFAULT, "{\"refId\": \"R\", \"expr\": \"sum(\"}");
    TimeSeries panel = TimeSeries.titled("Up").target(PrometheusTarget.text("up")).target(raw);

    assertThat(texts(EMPTY.panel(panel)))
        .singleElement()
        .asString()
        .startsWith("warning[dashboard/unreadable-query] query `R` is no PromQL: 1:5: ");
  }
}
