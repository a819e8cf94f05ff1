package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import org.junit.jupiter.api.Test;

class QueryChecksTest {

  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Counter ORDERS = Counter.named("orders_total").labels(STATUS);
  private static final Gauge QUEUE = Gauge.named("queue_length");

  private static Monitoring of(Rule... rules) {
    return Monitoring.named("orders").rules(RuleGroup.named("g").rules(rules));
  }

  @Test
  void good_queries_have_no_findings() {
    AlertingRule missing = AlertingRule.named("Missing", QUEUE.absent());
    AlertingRule few = AlertingRule.named("Few", QUEUE.count().isBelow(3));

    assertThat(Checks.run(of(missing, few)).findings()).isEmpty();
  }

  @Test
  void an_alert_that_can_not_fire_is_an_error() {
    AlertingRule alert = AlertingRule.named("NoQueue", QUEUE.count().isEqualTo(0));

    assertThat(Checks.run(of(alert)))
        .hasToString(
            "error[query/never-returns] the alert never fires: `count(queue_length) == 0` can not"
                + " return anything: its left side is never below 1, its right side is always 0\n"
                + "  in alerting rule NoQueue ("
                + alert.place()
                + ")\n  hint: no series give no count, not a count of 0: ask for absent(..), or"
                + " add `or vector(0)`");
  }

  @Test
  void a_rule_that_records_nothing_is_an_error() {
    RecordingRule rule =
        RecordingRule.named(
            "orders:none", Vector.parse("orders_total{status=\"ok\",status=\"error\"}"));

    assertThat(Checks.run(of(rule)))
        .hasToString(
            "error[query/never-returns] nothing is recorded:"
                + " `orders_total{status=\"error\",status=\"ok\"}` can not return anything: no"
                + " series meets all its conditions on label `status`\n"
                + "  in recording rule orders:none ("
                + rule.place()
                + ")\n  hint: whatever the data, the result is empty: change the query");
  }

  @Test
  void a_panel_that_stays_empty_is_a_warning() {
    TimeSeries panel =
        TimeSeries.titled("Errors")
            .query(Vector.parse("orders_total{status=\"ok\"} and on (status) b{status=\"error\"}"));
    Monitoring monitoring =
        Monitoring.named("orders")
            .dashboard(
                Dashboard.titled("Orders").uid("orders").row("All", row -> row.panel(panel)));

    assertThat(Checks.run(monitoring).findings())
        .filteredOn(finding -> finding.rule().equals("query/never-returns"))
        .singleElement()
        .hasToString(
            "warning[query/never-returns] `orders_total{status=\"ok\"} and on (status)"
                + " b{status=\"error\"}` can not return anything: no series of its sides match:"
                + " label `status` is \"ok\" on the left side and \"error\" on the right side\n"
                + "  in panel \"Errors\" of dashboard \"Orders\" ("
                + panel.parts().place()
                + ")\n  hint: whatever the data, the result is empty: change the query");
  }

  @Test
  void a_label_that_an_operand_can_not_have_is_a_warning() {
    AlertingRule alert =
        AlertingRule.named(
            "Errors",
            Vector.parse("sum by (status) (rate(orders_total[5m])) / sum(queue_length) > 1"));

    assertThat(Checks.run(of(alert)))
        .hasToString(
            "warning[query/impossible-label] `/` matches on label `status`, which"
                + " `sum(queue_length)` never has\n  in alerting rule Errors ("
                + alert.place()
                + ")\n  hint: a series with the label finds no partner: keep `status` on both"
                + " sides, or use ignoring or group_left");
  }

  @Test
  void a_quantile_of_buckets_without_le_is_a_warning() {
    RecordingRule rule =
        RecordingRule.named(
            "orders:p95", Vector.parse("histogram_quantile(0.95, sum(rate(o_bucket[5m])))"));

    assertThat(Checks.run(of(rule)).findings())
        .singleElement()
        .hasToString(
            "warning[query/impossible-label] histogram_quantile needs label `le`, which"
                + " `sum(rate(o_bucket[5m]))` never has\n  in recording rule orders:p95 ("
                + rule.place()
                + ")\n  hint: keep `le`: sum by (le) (..)");
  }

  @Test
  void a_label_that_is_counted_by_may_be_grouped_by() {
    RecordingRule rule = RecordingRule.named("o:s", ORDERS.raw().sumBy(STATUS));

    assertThat(Checks.run(of(rule)).findings()).isEmpty();
  }
}
