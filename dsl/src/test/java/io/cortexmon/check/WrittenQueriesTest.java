package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checks see of queries that are texts: they know their series by name. */
class WrittenQueriesTest {

  private static final Label SHOP = Label.named("shop");
  private static final Counter ORDERS = Counter.named("orders_total").labels(SHOP);
  private static final RecordingRule RATE =
      RecordingRule.named("orders:rate5m", ORDERS.rate(minutes(5)).sumBy(SHOP));

  private static Monitoring of(Rule... rules) {
    return Monitoring.named("orders").rules(RuleGroup.named("g").rules(rules));
  }

  private static List<String> texts(Monitoring monitoring) {
    return Checks.run(monitoring).findings().stream().map(Finding::toString).toList();
  }

  @Test
  void a_text_may_use_what_is_declared_and_what_others_have() {
    AlertingRule alert =
        AlertingRule.named(
            "Idle", Vector.parse("orders:rate5m == 0 and on (job) node_load1 < 1 and on () up"));

    assertThat(texts(of(RATE, alert))).isEmpty();
  }

  @Test
  void a_recording_rule_below_a_text_that_names_it_is_recorded_too_late() {
    AlertingRule alert = AlertingRule.named("Idle", Vector.parse("orders:rate5m == 0"));

    assertThat(texts(of(alert, RATE)))
        .containsExactly(
            "error[rule/recorded-too-late] recording rule `orders:rate5m` ("
                + RATE.place()
                + ") is used above its own place in group `g`\n  in alerting rule Idle ("
                + alert.place()
                + ")\n  hint: rules of a group are evaluated from top to bottom: put it above its"
                + " user");
  }

  @Test
  void a_circle_through_a_text_is_found() {
    RecordingRule half = RecordingRule.named("orders:half", Vector.parse("orders:rate5m / 2"));
    RecordingRule around = RATE.query(half.plus(1));

    assertThat(texts(of(half, around)))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith(
                        "error[rule/circular] recording rule `orders:half` reads itself:"
                            + " orders:half -> orders:rate5m -> orders:half\n"));
  }

  @Test
  void a_name_like_one_that_is_declared_is_a_warning() {
    AlertingRule alert =
        AlertingRule.named("Idle", Vector.parse("sum(rate(order_total[5m])) == 0"));
    AlertingRule rate = AlertingRule.named("Slow", Vector.parse("orders:rates5m < 1"));

    assertThat(texts(of(RATE, alert, rate)))
        .containsExactly(
            "warning[query/undeclared-series] series `order_total` is read, but not declared\n"
                + "  in alerting rule Idle ("
                + alert.place()
                + ")\n  hint: did you mean `orders_total` (counter orders_total, "
                + ORDERS.place()
                + ")?",
            "warning[query/undeclared-series] series `orders:rates5m` is read, but not declared\n"
                + "  in alerting rule Slow ("
                + rate.place()
                + ")\n  hint: did you mean `orders:rate5m` (recording rule orders:rate5m, "
                + RATE.place()
                + ")?");
  }

  @Test
  void a_text_of_a_dashboard_is_read_too() {
    TimeSeries panel =
        TimeSeries.titled("Orders").target(PrometheusTarget.text("rate(order_total[5m])"));
    Monitoring monitoring =
        of(RATE).dashboard(Dashboard.titled("Orders").uid("orders").panel(panel));

    assertThat(texts(monitoring))
        .containsExactly(
            "warning[query/undeclared-series] series `order_total` is read, but not declared\n"
                + "  in panel \"Orders\" of dashboard \"Orders\" ("
                + panel.parts().place()
                + ")\n  hint: did you mean `orders_total` (counter orders_total, "
                + ORDERS.place()
                + ")?");
  }

  @Test
  void a_variable_of_a_dashboard_in_a_text_of_a_rule_is_an_error() {
    AlertingRule alert =
        AlertingRule.named(
            "Idle", Vector.parse("orders:rate5m{shop=\"$shop\"} == 0", ParseOptions.GRAFANA));

    assertThat(texts(of(RATE, alert)))
        .containsExactly(
            "error[rule/dashboard-variable] dashboard variable `$shop` stands in a rule\n  in"
                + " alerting rule Idle ("
                + alert.place()
                + ")\n  hint: use a value from the Environment: only Grafana fills in variables");
  }

  @Test
  void alerts_of_a_text_may_have_any_label_unless_it_was_taken_away() {
    AlertingRule any = AlertingRule.named("Any", Vector.parse("something > 0"));
    RecordingRule recorded = RecordingRule.named("a:b", Vector.parse("something"));
    AlertingRule less = AlertingRule.named("Less", recorded.sumWithout(SHOP).isAbove(0));
    Routing routing =
        Routing.to(Receiver.silent("ops"))
            .route(Route.when(SHOP.is("a")).to(Receiver.silent("shops")));

    assertThat(texts(of(any).routing(routing))).isEmpty();
    assertThat(texts(of(recorded, less).routing(routing)))
        .singleElement()
        .asString()
        .startsWith(
            "warning[routing/unknown-label] no alert of this system can have the label `shop`");
  }

  @Test
  void target_labels_of_a_text_are_nobodys_to_check() {
    Label region = Label.ofTarget("region");
    AlertingRule alert =
        AlertingRule.named("Idle", Vector.parse("orders_total").sumBy(region).isEqualTo(0));
    ScrapeJob job =
        ScrapeJob.named("orders").targets(StaticTargets.of("orders:8080")).exposes(ORDERS);

    assertThat(texts(of(alert).scrape(job))).isEmpty();
  }
}
