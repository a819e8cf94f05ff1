package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.Row;
import io.cortexmon.dashboard.panel.JsonPanel;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.ScrapeJob;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of dashboards but for those of variables, data sources, overrides and units. */
class DashboardChecksTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");

  private static TimeSeries panel(String title) {
    return TimeSeries.titled(title).query(QUEUE);
  }

  private static Dashboard good() {
    return Dashboard.titled("Orders")
        .panel(panel("One"))
        .row(Row.titled("More").panel(panel("Two")).panel(Stat.titled("Three").query(QUEUE)));
  }

  private static String read(String fields) {
    return "{\"title\": \"Read\", \"schemaVersion\": 42, " + fields + "}";
  }

  private static String panels(String panels) {
    return read("\"panels\": [" + panels + "]");
  }

  @Test
  void good_dashboards_have_no_findings() {
    assertThat(Findings.of(good())).isEmpty();
    assertThat(
            Findings.of(
                Dashboard.fromJson(
                    panels(
                        """
                        {"type": "text", "id": 1, "gridPos": {"x": 0, "y": 0, "w": 12, "h": 4}},
                        {"type": "row", "collapsed": true, "id": 2, "title": "Folded", "panels": [
                          {"type": "text", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 4}}]}"""))))
        .isEmpty();
  }

  @Test
  void two_dashboards_with_one_uid() {
    Monitoring two =
        Monitoring.named("orders")
            .dashboard(good(), Dashboard.titled("Other").uid("orders").panel(panel("One")));

    assertThat(Findings.of(two))
        .containsExactly(
            """
            error[dashboard/colliding-uids] two dashboards have the uid `orders`; the other is at \
            DashboardChecksTest.java
              in dashboard "Other" (DashboardChecksTest.java)
              hint: Grafana knows dashboards by their uid: give one another with .uid(..)""");
  }

  @Test
  void two_systems_with_dashboards_of_one_uid() {
    Dashboard other = Dashboard.titled("Other").uid("orders").panel(panel("One"));

    List<Finding> findings =
        Checks.between(
                List.of(
                    Monitoring.named("orders").dashboard(good()),
                    Monitoring.named("stock").dashboard(other)))
            .findings();

    assertThat(findings)
        .extracting(Finding::rule, Finding::subject, Finding::place)
        .containsExactly(tuple("dashboard/colliding-uids", "dashboard \"Other\"", other.place()));
    assertThat(Checks.between(List.of(Monitoring.named("orders").dashboard(good()))).findings())
        .isEmpty();
  }

  @Test
  void two_dashboards_with_one_file_in_whatever_case() {
    Monitoring two =
        Monitoring.named("orders")
            .dashboard(good(), Dashboard.titled("Other").file("Orders").panel(panel("One")));

    assertThat(Findings.of(two))
        .containsExactly(
            """
            error[dashboard/colliding-files] two dashboards have the file name `orders`; the other \
            is at DashboardChecksTest.java
              in dashboard "Other" (DashboardChecksTest.java)
              hint: not all file systems tell case apart: give one another with .file(..)""");
  }

  @Test
  void two_dashboards_with_one_title() {
    Monitoring two = Monitoring.named("orders").dashboard(good(), good().uid("others"));

    assertThat(Findings.of(two))
        .containsExactly(
            """
            error[dashboard/colliding-titles] two dashboards have the title `Orders`; the other is \
            at DashboardChecksTest.java
              in dashboard "Orders" (DashboardChecksTest.java)
              hint: titles tell the dashboards of a folder apart: change one""");
  }

  @Test
  void a_dashboard_without_panels() {
    assertThat(Findings.of(Dashboard.titled("Orders").row(Row.titled("Empty"))))
        .containsExactly(
            """
            warning[dashboard/no-panels] the dashboard has no panels
              in dashboard "Orders" (DashboardChecksTest.java)
              hint: add panels with .panel(..), or leave the dashboard out""");
  }

  @Test
  void two_panels_with_one_id() {
    assertThat(Findings.of(good().panel(panel("Four").id(3)).panel(panel("Five").id(3))))
        .containsExactly(
            """
            error[dashboard/colliding-panel-ids] two panels have the id 3; the other is panel \
            "Four" (DashboardChecksTest.java)
              in panel "Five" of dashboard "Orders" (DashboardChecksTest.java)
              hint: give one another with .id(..), or none: it then has a free number""");
  }

  @Test
  void an_id_of_0_is_none() {
    String rows =
        "{\"type\": \"row\", \"id\": 0}, {\"type\": \"row\", \"id\": 0}, {\"type\": \"text\"}";

    assertThat(Findings.of(Dashboard.fromJson(panels(rows)))).isEmpty();
  }

  @Test
  void two_queries_with_one_ref_id() {
    TimeSeries twice = panel("Twice").query(QUEUE, target -> target.refId("A").legend("a"));

    assertThat(Findings.of(good().panel(twice))).isEmpty();
    assertThat(
            Findings.of(
                good().panel(twice.query(QUEUE.max(), target -> target.refId("A").legend("b")))))
        .containsExactly(
            """
            error[dashboard/colliding-ref-ids] two queries have the ref id `A`
              in panel "Twice" of dashboard "Orders" (DashboardChecksTest.java)
              hint: give one another with .refId(..), or none: it then has a free letter""");
  }

  @Test
  void a_panel_without_a_query() {
    String expected =
        """
        error[dashboard/no-query] the panel has no query, so it shows no data
          in panel "Nothing" of dashboard "Orders" (DashboardChecksTest.java)
          hint: add .query(..), or leave the panel out""";

    assertThat(Findings.of(good().panel(TimeSeries.titled("Nothing")))).containsExactly(expected);
    assertThat(Findings.of(good().panel(TimeSeries.titled("Nothing").libraryPanel("x", "X"))))
        .isEmpty();
    assertThat(
            Findings.of(
                good()
                    .panel(JsonPanel.fromJson("{\"type\": \"stat\", \"title\": \"Nothing\"}"))
                    .panel(JsonPanel.fromJson("{\"type\": \"somebody-else-panel\"}"))))
        .containsExactly(expected);
  }

  @Test
  void two_panels_in_one_place() {
    Dashboard placed = Dashboard.titled("Orders").panel(panel("One").at(0, 0).size(12, 8));

    assertThat(Findings.of(placed.panel(panel("Two").at(12, 0)))).isEmpty();
    assertThat(Findings.of(placed.panel(panel("Two").at(11, 7).size(12, 8))))
        .containsExactly(
            """
            error[dashboard/overlapping-panels] it stands at x 11, y 7, 12 x 8, where panel "One" \
            (DashboardChecksTest.java) is: x 0, y 0, 12 x 8
              in panel "Two" of dashboard "Orders" (DashboardChecksTest.java)
              hint: change .at(..) of one, or leave both to the layout""");
  }

  @Test
  void two_panels_in_one_place_are_a_warning_where_they_were_read() {
    String one =
        "{\"type\": \"text\", \"title\": \"One\", \"gridPos\": {\"x\": 0, \"y\": 0, \"w\": 4, \"h\": 4}}";

    assertThat(Findings.of(Dashboard.fromJson(panels(one + ", " + one))))
        .containsExactly(
            """
            warning[dashboard/overlapping-panels] it stands at x 0, y 0, 4 x 4, where panel "One" \
            (DashboardChecksTest.java) is: x 0, y 0, 4 x 4
              in panel "One" of dashboard "Read" (DashboardChecksTest.java)
              hint: change .at(..) of one, or leave both to the layout""");
  }

  @Test
  void a_panel_that_leaves_the_grid() {
    assertThat(Findings.of(Dashboard.titled("Orders").panel(panel("One").at(16, 0).size(12, 8))))
        .containsExactly(
            """
            error[dashboard/off-grid] it leaves the grid of 24 columns: it stands at x 16, y 0, \
            12 x 8
              in panel "One" of dashboard "Orders" (DashboardChecksTest.java)
              hint: x and width are 24 together at most, and none is negative""");
  }

  @Test
  void thresholds_that_do_not_rise() {
    String json =
        """
        {"type": "text", "title": "Limits", "fieldConfig": {"defaults": {}, "overrides": [
          {"matcher": {"id": "byName", "options": "x"}, "properties": [
            {"id": "thresholds", "value": {"mode": "absolute", "steps": [
              {"color": "green", "value": 90}, {"color": "red", "value": 80},
              {"color": "blue", "value": %s}]}}]}]}}""";

    assertThat(Findings.of(Dashboard.fromJson(panels(json.formatted("80.5"))))).isEmpty();
    assertThat(Findings.of(Dashboard.fromJson(panels(json.formatted("80.0")))))
        .containsExactly(
            """
            error[dashboard/unsorted-thresholds] threshold step 80.0 is not above the one before \
            it, 80
              in panel "Limits" of dashboard "Read" (DashboardChecksTest.java)
              hint: list the steps in rising order; the first is the base, its value does not count""");
  }

  @Test
  void panels_in_an_unfolded_row() {
    String row = "{\"type\": \"row\", \"title\": \"Open\", \"panels\": [{\"type\": \"text\"}]}";

    assertThat(Findings.of(Dashboard.fromJson(panels(row))))
        .containsExactly(
            """
            error[dashboard/hidden-panels] the row is not collapsed, so Grafana does not show the \
            1 panels in it
              in row "Open" of dashboard "Read" (DashboardChecksTest.java)
              hint: set collapsed, or put the panels after the row""");
  }

  @Test
  void what_belongs_to_the_grafana_it_was_exported_from() {
    Dashboard exported =
        Dashboard.fromJson(
            read("\"id\": 12, \"version\": 3, \"panels\": [{\"type\": \"text\", \"id\": 1}]"));

    assertThat(Findings.of(exported.withoutInstance())).isEmpty();
    assertThat(Findings.of(exported))
        .containsExactly(
            """
            error[dashboard/bound-to-an-instance] it has id 12 and version 3 of the Grafana that \
            it was exported from
              in dashboard "Read" (DashboardChecksTest.java)
              hint: add .withoutInstance()""");
  }

  @Test
  void a_dashboard_that_does_not_say_for_which_grafana_it_is() {
    String json = "{\"title\": \"Old\", \"panels\": [{\"type\": \"text\"}]}";

    assertThat(Findings.of(Dashboard.fromJson(json).raw("{\"schemaVersion\": 42}"))).isEmpty();
    assertThat(Findings.of(Dashboard.fromJson(json)))
        .containsExactly(
            """
            warning[dashboard/no-schema-version] it has no schemaVersion, so Grafana takes it for \
            version 0 and migrates it
              in dashboard "Old" (DashboardChecksTest.java)
              hint: add .raw("{\\"schemaVersion\\": 42}"), or the version that it was written for""");
  }

  @Test
  void an_expression_over_a_query_that_is_not_there() {
    String panel =
        """
        {"type": "stat", "title": "Sum", "targets": [
          {"refId": "A", "expr": "up", "datasource": {"type": "prometheus", "uid": "-- Mixed --"}},
          {"refId": "C", "type": "%s", "expression": "%s",
            "datasource": {"type": "__expr__", "uid": "__expr__"}}]}""";

    assertThat(Findings.of(Dashboard.fromJson(panels(panel.formatted("math", "$A + ${A}")))))
        .isEmpty();
    assertThat(Findings.of(Dashboard.fromJson(panels(panel.formatted("reduce", "A"))))).isEmpty();
    String expected =
        """
        error[dashboard/unknown-query] expression `C` reads the query `B`, which the panel does \
        not have
          in panel "Sum" of dashboard "Read" (DashboardChecksTest.java)
          hint: it has A, C""";
    assertThat(Findings.of(Dashboard.fromJson(panels(panel.formatted("math", "$A + $B")))))
        .containsExactly(expected);
    assertThat(Findings.of(Dashboard.fromJson(panels(panel.formatted("threshold", "B")))))
        .containsExactly(expected);
  }

  @Test
  void a_recording_rule_that_no_group_holds() {
    RecordingRule depth = RecordingRule.named("queue:depth", QUEUE.sum());
    Monitoring monitoring =
        Monitoring.named("orders")
            .dashboard(
                Dashboard.titled("Orders")
                    .panel(TimeSeries.titled("Depth").query(depth).query(depth.max())));

    assertThat(Findings.of(monitoring.rules(RuleGroup.named("g").rules(depth)))).isEmpty();
    assertThat(Findings.of(monitoring))
        .containsExactly(
            """
            error[rule/not-in-a-group] recording rule `queue:depth` (DashboardChecksTest.java) is \
            used but is in no rule group
              in panel "Depth" of dashboard "Orders" (DashboardChecksTest.java)
              hint: add it to a RuleGroup of this Monitoring""");
  }

  @Test
  void metrics_of_panels_are_checked_as_those_of_rules() {
    Counter unconventional = Counter.named("orders");
    Gauge other = Gauge.named("queue_length").help("another");
    Dashboard dashboard =
        good()
            .panel(TimeSeries.titled("Orders").query(unconventional.rate(minutes(5))))
            .panel(TimeSeries.titled("Other").query(other));

    assertThat(Findings.of(dashboard))
        .containsExactlyInAnyOrder(
            """
            error[metric/colliding-series] two series have the name `queue_length`; the other is \
            at DashboardChecksTest.java
              in gauge queue_length (DashboardChecksTest.java)
              hint: declare a metric once and use that constant everywhere, or rename one""",
            """
            error[metric/unconventional-name] the name of a counter ends with `_total`
              in counter orders (DashboardChecksTest.java)
              hint: rename it, or, if another program exposes it, say so with .exposedBy("its \
            name")""");
  }

  @Test
  void a_target_label_that_no_job_sets() {
    Label region = Label.ofTarget("region");
    ScrapeJob job = ScrapeJob.named("orders").targets("orders:8080").exposes(QUEUE);
    Dashboard dashboard =
        Dashboard.titled("Orders").panel(TimeSeries.titled("Depth").query(QUEUE.sumBy(region)));

    assertThat(Findings.of(Monitoring.named("orders").dashboard(dashboard).scrape(job)))
        .containsExactly(
            """
            error[scrape/missing-target-label] target label `region` of `queue_length` is used, \
            but no job that exposes it sets the label: scrape job orders (DashboardChecksTest.java)
              in panel "Depth" of dashboard "Orders" (DashboardChecksTest.java)
              hint: set it by relabelling or as a static label, or use a label that the metric \
            itself has""");
  }
}
