package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of changed dashboards: panels go by their titles, not by their numbers. */
class DashboardChangesTest {

  private static final String RATE = panel("Rate", "sum(rate(orders_total[5m]))", "reqps", "1");
  private static final String ERRORS = panel("Errors", "errors > 0.05", "percentunit", "0.05");
  private static final String LATENCY = panel("Latency", "latency", "s", "2");
  private static final String QUEUE = panel("Queue", "queue", "short", "100");

  @Test
  void panels_added_and_moved_and_changed_are_told_in_one_line() {
    expect(
        dashboard(RATE, ERRORS, LATENCY),
        dashboard(
            panel("New", "up", "short", "1"),
            LATENCY.replace("\"latency\"", "\"max(latency)\""),
            RATE,
            ERRORS,
            QUEUE),
        "dashboard \"Orders\": 2 panels added (\"New\", \"Queue\"), 1 moved (\"Latency\"),"
            + " query of \"Latency\" changed",
        "  - latency",
        "  + max(latency)");
  }

  @Test
  void panels_that_others_pushed_down_did_not_move() {
    expect(
        dashboard(RATE, ERRORS, LATENCY),
        dashboard(ERRORS, LATENCY),
        "dashboard \"Orders\": 1 panel removed (\"Rate\")");
    expect(
        dashboard(RATE, ERRORS),
        dashboard(QUEUE, RATE, ERRORS),
        "dashboard \"Orders\": 1 panel added (\"Queue\")");
  }

  @Test
  void size_and_place_are_told() {
    expect(
        dashboard(RATE, ERRORS),
        dashboard(RATE, ERRORS.replace("\"w\": 12", "\"w\": 24")),
        "dashboard \"Orders\": 1 panel resized (\"Errors\")");
    expect(
        dashboard(RATE, ERRORS),
        dashboard(RATE, ERRORS.replace("\"x\": 0", "\"x\": 12")),
        "dashboard \"Orders\": 1 panel moved (\"Errors\")");
  }

  @Test
  void unit_thresholds_type_and_title_have_their_words() {
    expect(
        dashboard(RATE, ERRORS),
        dashboard(
            RATE,
            ERRORS
                .replace("percentunit", "percent")
                .replace("\"value\": 0.05", "\"value\": 0.02")
                .replace("timeseries", "stat")),
        "dashboard \"Orders\": type of \"Errors\" timeseries -> stat,"
            + " unit of \"Errors\" percentunit -> percent,"
            + " thresholds of \"Errors\" 0.05 -> 0.02");
    expect(
        dashboard(RATE, ERRORS),
        dashboard(RATE, ERRORS.replace("\"Errors\"", "\"Failures\"")),
        "dashboard \"Orders\": panel \"Errors\" renamed to \"Failures\"");
    expect(
        dashboard(ERRORS),
        dashboard(ERRORS.replace("\"color\": \"red\"", "\"color\": \"blue\"")),
        "dashboard \"Orders\": colours of the thresholds of \"Errors\" changed");
  }

  @Test
  void queries_go_by_what_they_ask() {
    expect(
        dashboard(ERRORS),
        dashboard(ERRORS.replace("errors > 0.05", "errors > 0.02")),
        "dashboard \"Orders\": query of \"Errors\" threshold 0.05 -> 0.02");
    expect(
        dashboard(RATE),
        dashboard(RATE.replace("[5m]", "[$__rate_interval]")),
        "dashboard \"Orders\": query of \"Rate\" range 5m -> $__rate_interval");
    expect(
        dashboard(RATE),
        dashboard(RATE.replace("{{pod}}", "{{job}}")),
        "dashboard \"Orders\": query of \"Rate\" legend \"{{pod}}\" -> \"{{job}}\"");
    String more = "{\"expr\": \"up\", \"refId\": \"B\"}";
    expect(
        dashboard(RATE),
        dashboard(RATE.replace("\"targets\": [", "\"targets\": [" + more + ", ")),
        "dashboard \"Orders\": query \"up\" of \"Rate\" added");
  }

  @Test
  void other_settings_go_by_their_names_and_many_are_counted() {
    expect(
        dashboard(RATE),
        dashboard(RATE.replace("\"min\": 0", "\"min\": 1")),
        "dashboard \"Orders\": \"Rate\" min 0 -> 1");
    expect(
        dashboard(RATE),
        dashboard(
            RATE.replace(
                "\"min\": 0",
                "\"min\": 1, \"max\": 2, \"decimals\": 3, \"noValue\": 4, \"a\": 5, \"b\": 6")),
        "dashboard \"Orders\": 6 settings of \"Rate\" changed");
  }

  @Test
  void what_is_not_in_a_panel_is_told() {
    expect(
        dashboard(RATE),
        dashboard(RATE).replace("\"refresh\": \"30s\"", "\"refresh\": \"1m\""),
        "dashboard \"Orders\": refresh 30s -> 1m");
    expect(
        dashboard(RATE),
        dashboard(RATE).replace("\"Orders\"", "\"All orders\""),
        "dashboard \"All orders\": title Orders -> \"All orders\"");
    expect(
        dashboard(RATE),
        dashboard(RATE).replace("\"uid\": \"orders\"", "\"uid\": \"orders-2\""),
        "dashboard \"Orders\": uid orders -> orders-2");
    expect(
        dashboard(RATE),
        dashboard(RATE).replace("\"query\": \"a\"", "\"query\": \"b\""),
        "dashboard \"Orders\": variable \"shop\" query a -> b");
    expect(
        dashboard(RATE),
        dashboard(RATE).replace("\"name\": \"shop\"", "\"name\": \"store\""),
        "dashboard \"Orders\": variable \"store\" added, variable \"shop\" removed");
  }

  @Test
  void rows_are_told_and_their_panels_stay_where_they_are() {
    expect(
        dashboard(RATE, ERRORS),
        dashboard(row("Traffic"), RATE, ERRORS),
        "dashboard \"Orders\": row \"Traffic\" added");
    expect(
        dashboard(row("Traffic"), RATE, ERRORS, row("Time"), LATENCY),
        dashboard(row("Traffic"), RATE, row("Time"), ERRORS, LATENCY),
        "dashboard \"Orders\": 1 panel moved (\"Errors\")");
  }

  @Test
  void a_dashboard_that_is_new_or_in_another_file_is_told() {
    TreeOfFiles before = Compared.tree("o/grafana/dashboards/a.json", dashboard(RATE));

    assertThat(
            Differences.between(
                    before,
                    Compared.tree(
                        "o/grafana/dashboards/a.json",
                        dashboard(RATE),
                        "o/grafana/dashboards/b.json",
                        dashboard(RATE, ERRORS)
                            .replace("\"orders\"", "\"two\"")
                            .replace("\"Orders\"", "\"Two\"")))
                .summary())
        .containsExactly("o:", "  dashboard \"Two\": added with 2 panels");
    assertThat(
            Differences.between(
                    before,
                    Compared.tree(
                        "o/grafana/dashboards/b.json", dashboard(RATE).replace("30s", "1m")))
                .summary())
        .containsExactly(
            "o:",
            "  dashboard \"Orders\": moved from grafana/dashboards/a.json to"
                + " grafana/dashboards/b.json, refresh 30s -> 1m");
  }

  private static void expect(String before, String after, String... lines) {
    assertThat(Compared.file("orders.json", before, after).summary()).containsExactly(lines);
  }

  /** Numbers and rows of the grid follow the order, as Grafana and our renderer write them. */
  private static String dashboard(String... panels) {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < panels.length; i++) {
      placed.add(
          panels[i]
              .replace("\"id\": 0", "\"id\": " + (i + 1))
              .replace("\"y\": 0", "\"y\": " + 8 * i));
    }
    return """
    {"title": "Orders", "uid": "orders", "refresh": "30s",
     "templating": {"list": [{"name": "shop", "query": "a"}]},
     "panels": [%s]}
    """
        .formatted(String.join(",", placed));
  }

  private static String row(String title) {
    return """
    {"type": "row", "title": "%s", "collapsed": false, "panels": [], "id": 0,
     "gridPos": {"h": 1, "w": 24, "x": 0, "y": 0}}
    """
        .formatted(title);
  }

  private static String panel(String title, String expr, String unit, String threshold) {
    return """
    {"type": "timeseries", "title": "%s", "id": 0,
     "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0},
     "fieldConfig": {"defaults": {"unit": "%s", "min": 0, "thresholds": {"steps": [
       {"color": "green", "value": null}, {"color": "red", "value": %s}]}}},
     "targets": [{"expr": "%s", "legendFormat": "{{pod}}", "refId": "A"}]}
    """
        .formatted(title, unit, threshold, expr);
  }
}
