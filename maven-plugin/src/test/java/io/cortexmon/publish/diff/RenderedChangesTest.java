package io.cortexmon.publish.diff;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.Row;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.ScrapeJob;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A system of 105 rules and 46 panels, as it is rendered, before and after a change of Java. */
class RenderedChangesTest {

  private static final Counter HANDLED = Counter.named("orders_handled_total").help("Handled");
  private static final Gauge WAITING = Gauge.named("orders_waiting").help("Waiting");

  /** What one environment may have otherwise than another. */
  private record Settings(double limit, int minutes, int interval, int panels, String title) {}

  private static final Settings NOW = new Settings(0.05, 5, 15, 46, "Panel 0");

  @Test
  void a_limit_is_told_for_the_alert_and_for_the_line_of_its_panel() {
    expect(
        new Settings(0.02, 10, 15, 46, "Panel 0"),
        "alert Orders0: threshold 0.05 -> 0.02, for 5m -> 10m",
        "dashboard \"Orders\": thresholds of \"Panel 0\" 0.05 -> 0.02");
  }

  @Test
  void an_interval_is_told_for_its_job() {
    expect(new Settings(0.05, 5, 30, 46, "Panel 0"), "scrape job orders: interval 15s -> 30s");
  }

  @Test
  void a_panel_that_goes_or_has_another_title_moves_none() {
    expect(
        new Settings(0.05, 5, 15, 45, "Panel 0"),
        "dashboard \"Orders\": 1 panel removed (\"Panel 45\")");
    expect(
        new Settings(0.05, 5, 15, 46, "Top"),
        "dashboard \"Orders\": panel \"Panel 0\" renamed to \"Top\"");
  }

  @Test
  void the_same_definitions_do_not_differ() {
    assertThat(Differences.between(rendered(NOW), rendered(NOW)).isEmpty()).isTrue();
  }

  private static void expect(Settings changed, String... lines) {
    Differences differences = Differences.between(rendered(NOW), rendered(changed));

    List<String> expected = new ArrayList<>(List.of("production/orders:"));
    List.of(lines).forEach(line -> expected.add("  " + line));
    assertThat(differences.summary()).containsExactlyElementsOf(expected);
    assertThat(differences.changes())
        .allSatisfy(change -> assertThat(change.files()).hasSizeGreaterThan(1));
  }

  private static TreeOfFiles rendered(Settings settings) {
    RenderedTree tree = Renderer.render(monitoring(settings));
    TreeMap<String, Supplier<byte[]>> files = new TreeMap<>();
    tree.entries().forEach(file -> files.put("production/orders/" + file.path(), file::bytes));
    return TreeOfFiles.reading(files);
  }

  private static Monitoring monitoring(Settings settings) {
    Threshold limit = Threshold.of(settings.limit(), Unit.RATIO);
    List<Rule> alerts = new ArrayList<>();
    List<Rule> records = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      alerts.add(
          AlertingRule.named("Orders" + i, WAITING.isAbove(i == 0 ? limit : Threshold.of(i)))
              .forDuration(minutes(i == 0 ? settings.minutes() : 5))
              .severity(Severity.WARNING)
              .summary("Orders wait."));
    }
    for (int i = 0; i < 60; i++) {
      records.add(
          RecordingRule.named("orders:handled:rate" + i, HANDLED.rate(minutes(5 + i)).sum()));
    }
    return Monitoring.named("orders")
        .rules(RuleGroup.named("alerts").every(seconds(30)).rules(alerts.toArray(new Rule[0])))
        .rules(RuleGroup.named("records").every(seconds(30)).rules(records.toArray(new Rule[0])))
        .scrape(
            ScrapeJob.named("orders")
                .every(seconds(settings.interval()))
                .targets("orders:8080")
                .exposes(HANDLED, WAITING))
        .dashboard(
            Dashboard.titled("Orders").uid("orders").row("All", row -> panels(row, settings)));
  }

  private static Row panels(Row row, Settings settings) {
    Row filled = row;
    for (int i = 0; i < settings.panels(); i++) {
      TimeSeries panel = TimeSeries.titled(i == 0 ? settings.title() : "Panel " + i).query(WAITING);
      filled =
          filled.panel(
              i == 0 ? panel.threshold(Threshold.of(settings.limit(), Unit.RATIO)) : panel);
    }
    return filled;
  }
}
