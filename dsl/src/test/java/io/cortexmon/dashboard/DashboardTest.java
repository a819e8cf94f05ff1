package io.cortexmon.dashboard;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.link.DashboardLink;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.variable.DataSourceVariable;
import io.cortexmon.metric.Gauge;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

  private static final Gauge QUEUE = Gauge.named("orders_queue_length");
  private static final Dashboard ORDERS = Dashboard.titled("Orders");

  @Test
  void a_new_dashboard_says_what_every_grafana_needs_and_nothing_of_one() {
    assertThat(ORDERS.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "annotations": {"list": [{
                    "builtIn": 1,
                    "datasource": {"type": "grafana", "uid": "-- Grafana --"},
                    "enable": true,
                    "hide": true,
                    "iconColor": "rgba(0, 211, 255, 1)",
                    "name": "Annotations & Alerts",
                    "type": "dashboard"
                  }]},
                  "editable": true,
                  "graphTooltip": 0,
                  "links": [],
                  "panels": [],
                  "refresh": "",
                  "schemaVersion": 42,
                  "tags": [],
                  "templating": {"list": [{
                    "current": {},
                    "name": "datasource",
                    "options": [],
                    "query": "prometheus",
                    "refresh": 1,
                    "type": "datasource"
                  }]},
                  "time": {"from": "now-6h", "to": "now"},
                  "timezone": "browser",
                  "title": "Orders",
                  "uid": "orders"
                }
                """));
  }

  @Test
  void options_are_written_under_grafanas_names() {
    Dashboard dashboard =
        ORDERS
            .uid("orders-1")
            .description("What happens to orders.")
            .tags("orders", "shop")
            .last(hours(1))
            .refreshEvery(seconds(30))
            .timezone("utc")
            .weekStartsOn(DayOfWeek.MONDAY)
            .fiscalYearStartsIn(Month.APRIL)
            .refreshChoices(seconds(30), minutes(5))
            .quickRange("Yesterday", "now-1d/d", "now-1d/d")
            .quickRange("Today", "now/d", "now/d")
            .nowDelay(minutes(1))
            .hideTimePicker()
            .sharedCrosshair()
            .notEditable()
            .liveNow()
            .preload()
            .link(DashboardLink.toTagged("Shop", "shop"));

    JsonObject json = dashboard.json();

    assertThat(json.without("annotations").without("links").without("panels").without("templating"))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "description": "What happens to orders.",
                  "editable": false,
                  "fiscalYearStartMonth": 3,
                  "graphTooltip": 1,
                  "liveNow": true,
                  "preload": true,
                  "refresh": "30s",
                  "schemaVersion": 42,
                  "tags": ["orders", "shop"],
                  "time": {"from": "now-1h", "to": "now"},
                  "timepicker": {
                    "hidden": true,
                    "nowDelay": "1m",
                    "quick_ranges": [
                      {"display": "Yesterday", "from": "now-1d/d", "to": "now-1d/d"},
                      {"display": "Today", "from": "now/d", "to": "now/d"}
                    ],
                    "refresh_intervals": ["30s", "5m"]
                  },
                  "timezone": "utc",
                  "title": "Orders",
                  "uid": "orders-1",
                  "weekStart": "monday"
                }
                """));
    assertThat(json.array("links").objects())
        .extracting(link -> link.text("title").orElseThrow())
        .containsExactly("Shop");
    assertThat(dashboard.sharedTooltip().json().number("graphTooltip")).hasValue(2.0);
  }

  @Test
  void times_are_one_number_and_one_unit_because_grafana_reads_no_more() {
    Dashboard dashboard = ORDERS.last(minutes(90)).refreshEvery(seconds(90));

    assertThat(dashboard.json().object("time").text("from")).hasValue("now-90m");
    assertThat(dashboard.json().text("refresh")).hasValue("90s");
  }

  // Names

  @ParameterizedTest
  @CsvSource({
    "Orders, orders",
    "'Cortex: MCP Servers (v2)', cortex-mcp-servers-v2",
    "'—', dashboard",
    "'A title that is much longer than any uid may be', a-title-that-is-much-longer-than-any-uid"
  })
  void a_uid_is_made_of_the_title_the_same_each_time(String title, String uid) {
    assertThat(Dashboard.titled(title).uid()).isEqualTo(uid);
    assertThat(Dashboard.titled(title).file()).isEqualTo(uid);
  }

  @Test
  void the_file_is_named_by_the_uid_unless_it_is_given() {
    assertThat(ORDERS.uid("a").file()).isEqualTo("a");
    assertThat(ORDERS.file("b").uid("a").file()).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b|dashboard uid "a b": must be 1 to 40 letters, digits, dashes and underscores
          ''|dashboard uid "": must be 1 to 40 letters, digits, dashes and underscores
          01234567890123456789012345678901234567890|dashboard uid "01234567890123456789012345678901234567890": has 41 characters, and Grafana takes 40
          """)
  void refuses_a_uid_that_grafana_does_not_take(String uid, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> ORDERS.uid(uid)).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../orders", ".orders", "a/b"})
  void refuses_a_file_that_is_no_name(String file) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.file(file))
        .withMessage(
            "dashboard file \""
                + file
                + "\": must be up to 100 letters, digits, dashes, underscores and dots, not"
                + " starting with a dot; .json is added");
  }

  @Test
  void refuses_arguments_that_grafana_has_no_use_for() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.weekStartsOn(DayOfWeek.FRIDAY))
        .withMessage("start of the week FRIDAY: Grafana knows SATURDAY, SUNDAY and MONDAY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.last(Duration.ZERO))
        .withMessage("time range 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.tags("a", "a"))
        .withMessage("tag a is given twice");
  }

  // Data sources and ref ids

  @Test
  void every_panel_and_query_names_the_data_source_by_its_variable() {
    JsonObject panel =
        panel(ORDERS.panel(TimeSeries.titled("Queue").query(QUEUE).query(QUEUE.sum())));

    assertThat(panel.object("datasource").toString())
        .isEqualTo("{\"type\":\"prometheus\",\"uid\":\"${datasource}\"}");
    assertThat(panel.array("targets").objects())
        .extracting(target -> target.object("datasource"))
        .containsOnly(DataSourceRef.DEFAULT.json());
    assertThat(refIds(panel)).containsExactly("A", "B");
  }

  @Test
  void panels_of_several_data_sources_are_mixed() {
    DataSourceRef other = new DataSourceRef("prometheus", "other");

    JsonObject panel =
        panel(
            ORDERS.panel(
                TimeSeries.titled("Queue")
                    .query(QUEUE)
                    .query(QUEUE, target -> target.dataSource(other))));

    assertThat(panel.object("datasource")).isEqualTo(DataSourceRef.MIXED.json());
    assertThat(panel.array("targets").objects())
        .extracting(target -> target.object("datasource"))
        .containsExactly(DataSourceRef.DEFAULT.json(), other.json());
  }

  @Test
  void a_panels_own_data_source_is_that_of_its_queries() {
    DataSourceRef other = new DataSourceRef("prometheus", "other");

    JsonObject panel =
        panel(ORDERS.panel(TimeSeries.titled("Queue").query(QUEUE).dataSource(other)));

    assertThat(panel.object("datasource")).isEqualTo(other.json());
    assertThat(panel.array("targets").objects().get(0).object("datasource"))
        .isEqualTo(other.json());
  }

  @Test
  void ref_ids_go_around_those_that_are_given_and_on_after_z() {
    TimeSeries panel =
        TimeSeries.titled("Queue").query(QUEUE).query(QUEUE, target -> target.refId("A"));
    for (int i = 0; i < 26; i++) {
      panel = panel.query(QUEUE);
    }

    List<String> ids = refIds(panel(ORDERS.panel(panel)));

    assertThat(ids).startsWith("B", "A", "C").endsWith("Z", "AA", "AB").doesNotHaveDuplicates();
  }

  @Test
  void a_fixed_data_source_needs_no_variable() {
    Dashboard dashboard = ORDERS.dataSource(new DataSourceRef("prometheus", "main"));

    assertThat(dashboard.json().object("templating").array("list").isEmpty()).isTrue();
  }

  @Test
  void a_variable_for_the_data_source_may_be_given() {
    Dashboard dashboard =
        ORDERS.variables(
            DataSourceVariable.named("region", "prometheus"),
            DataSourceVariable.named("datasource", "prometheus"));

    assertThat(dashboard.json().object("templating").array("list").objects())
        .extracting(variable -> variable.text("name").orElseThrow())
        .containsExactly("region", "datasource");
  }

  @Test
  void a_query_may_be_a_text() {
    JsonObject panel =
        panel(ORDERS.panel(TimeSeries.titled("Up").target(PrometheusTarget.text("up\n  == 0"))));

    assertThat(panel.array("targets").objects().get(0).text("expr")).hasValue("up\n  == 0");
  }

  // Raw fields and JSON

  @Test
  void raw_fields_win_over_typed_ones() {
    Dashboard dashboard =
        ORDERS
            .panel(TimeSeries.titled("Q").query(QUEUE).min(1).raw("{\"fieldConfig\": {\"x\": 1}}"))
            .raw("{\"time\": {\"to\": \"now-1m\"}, \"gnetId\": 7}");

    assertThat(dashboard.json().object("time"))
        .isEqualTo(JsonObject.parse("{\"from\": \"now-6h\", \"to\": \"now-1m\"}"));
    assertThat(dashboard.json().number("gnetId")).hasValue(7.0);
    assertThat(panel(dashboard).object("fieldConfig"))
        .isEqualTo(JsonObject.parse("{\"defaults\": {\"min\": 1}, \"overrides\": [], \"x\": 1}"));
  }

  @Test
  void a_dashboard_from_json_stays_as_it_is() {
    String json =
        "{\"title\":\"T\",\"uid\":\"u\",\"panels\":[{\"type\":\"x\"}],\"id\":7,\"new\":null}";

    assertThat(Dashboard.fromJson(json).json()).isEqualTo(JsonObject.parse(json));
    assertThat(Dashboard.fromJson(json).withoutInstance().json())
        .isEqualTo(JsonObject.parse(json).without("id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"dashboard": {}}|not a dashboard: it is an answer of Grafana's HTTP API; give what stands in its field dashboard
          {"apiVersion": "v", "spec": {}}|not a dashboard: it is a resource; give the spec of a v1 dashboard, with its uid added
          {"elements": {}, "layout": {}}|not a dashboard: it is a v2 spec, and the classic model (v1) is what is read here
          {"panels": []}|not a dashboard: it has no title
          {"title": "x"}|not a dashboard: it has no list of panels
          {"title": "x", "panels": {}}|not a dashboard: it has no list of panels
          []|not a JSON object: it must begin with {
          """)
  void refuses_json_that_is_no_dashboard(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dashboard.fromJson(json))
        .withMessage(message);
  }

  @Test
  void remembers_the_line_that_wrote_it() {
    assertThat(ORDERS.place().file()).isEqualTo("DashboardTest.java");
    assertThat(ORDERS.row("A", row -> row).items())
        .allSatisfy(
            row -> assertThat(((Row) row).place().toString()).startsWith("DashboardTest.java:"));
    assertThat(ORDERS.subject()).isEqualTo("dashboard \"Orders\"");
  }

  private static JsonObject panel(Dashboard dashboard) {
    return dashboard.json().array("panels").objects().get(0);
  }

  private static List<String> refIds(JsonObject panel) {
    return panel.array("targets").objects().stream()
        .map(target -> target.text("refId").orElseThrow())
        .toList();
  }
}
