package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Label HOST = Label.named("host");

  private static final Counter ORDERS = Counter.named("orders_handled_total").labels(STATUS);
  private static final Gauge LOAD = Gauge.named("load").labels(HOST);
  private static final Histogram LATENCY =
      Histogram.named("orders_duration_seconds").buckets(0.1, 1);

  private static final RecordingRule ERROR_RATIO =
      RecordingRule.named(
          "orders:errors:ratio_rate5m",
          ORDERS
              .where(STATUS.is("error"))
              .rate(minutes(5))
              .sum()
              .dividedBy(ORDERS.rate(minutes(5)).sum()));

  private static final AlertingRule HIGH_ERRORS =
      AlertingRule.named(
              "OrdersHighErrorRatio", ERROR_RATIO.isAbove(Threshold.of(0.05, Unit.RATIO)))
          .forDuration(minutes(5))
          .severity(Severity.CRITICAL)
          .summary("Too many orders fail.")
          .description("{{ $value | humanizePercentage }} of orders failed.");

  private static final AlertingRule LOADED =
      AlertingRule.named("Loaded", LOAD.isAbove(5))
          .forDuration(minutes(2))
          .label(HOST.is("{{ $labels.host }}"))
          .summary("{{ $labels.host }} is loaded.");

  /** Staging takes more errors than production. */
  private static final class Orders implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      double limit = environment.number("limit", 0.05);
      return Monitoring.named("orders")
          .rules(
              RuleGroup.named("orders")
                  .rules(
                      ERROR_RATIO,
                      HIGH_ERRORS.query(ERROR_RATIO.isAbove(Threshold.of(limit, Unit.RATIO)))));
    }
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Scenario failing() {
    return Scenario.of(new Orders())
        .series(ORDERS.with(STATUS.is("ok")), "0+90x30")
        .series(ORDERS.with(STATUS.is("error")), "0+10x30");
  }

  @Test
  void an_alert_is_followed_through_time() {
    failing()
        .at(minutes(0))
        .alert(HIGH_ERRORS)
        .isInactive()
        .hasCount(0)
        .at(minutes(4))
        .alert(HIGH_ERRORS)
        .isPending()
        .at(minutes(12))
        .alert(HIGH_ERRORS)
        .isFiring()
        .hasCount(1)
        .hasLabels(Severity.CRITICAL)
        .hasOnlyLabels(Severity.CRITICAL)
        .hasSummary("Too many orders fail.")
        .hasDescription("10% of orders failed.")
        .hasOnlyAnnotations(
            Map.of("summary", "Too many orders fail.", "description", "10% of orders failed."));
  }

  @Test
  void a_rule_is_found_by_its_name_whatever_define_made_of_it() {
    Environment staging = Environment.named("staging").value("limit", "0.2");
    Scenario.of(new Orders(), staging)
        .series(ORDERS.with(STATUS.is("ok")), "0+90x30")
        .series(ORDERS.with(STATUS.is("error")), "0+10x30")
        .at(minutes(20))
        .alert(HIGH_ERRORS)
        .isInactive();
  }

  @Test
  void time_may_go_back() {
    failing()
        .at(minutes(12))
        .alert(HIGH_ERRORS)
        .isFiring()
        .at(minutes(4))
        .alert(HIGH_ERRORS)
        .isPending();
  }

  @Test
  void alerts_of_one_rule_are_told_apart_by_their_labels() {
    Scenario scenario =
        Scenario.of(LOADED)
            .series(LOAD.with(HOST.is("a")), "9x5")
            .series(LOAD.with(HOST.is("b")), "1 1 9x5");
    scenario
        .at(minutes(2))
        .alert(LOADED)
        .hasCount(2)
        .with(HOST.is("a"))
        .isFiring()
        .hasSummary("a is loaded.");
    scenario.at(minutes(2)).alert(LOADED).with(HOST.is("b")).isPending();
    scenario.at(minutes(2)).alert(LOADED).with(HOST.is("c")).isInactive();
  }

  @Test
  void what_an_alert_did_until_now_can_be_told() {
    Scenario scenario = Scenario.of(LOADED).series(LOAD.with(HOST.is("a")), "1 9 9 9 9 1 1 1 9 1");
    scenario.at(minutes(2)).alert(LOADED).hasNeverFired();
    scenario
        .at(minutes(9))
        .alert(LOADED)
        .hasFiredBetween(minutes(3), minutes(4))
        .hasResolvedBy(minutes(5));
    AlertAssert late = scenario.at(minutes(9)).alert(LOADED);
    assertFails(late::hasNeverFired, "never firing until now");
    assertFails(
        () -> late.hasFiredBetween(minutes(3), minutes(5)),
        "firing from 3m to 5m and at no other time");
    assertFails(
        () -> late.hasFiredBetween(minutes(4), minutes(4)),
        "firing from 4m to 4m and at no other time");
    assertFails(() -> late.hasResolvedBy(minutes(4)), "firing before, and not from 4m on");
    AlertAssert never = scenario.at(minutes(1)).alert(LOADED);
    assertFails(() -> never.hasResolvedBy(minutes(1)), "firing before, and not from 1m on");
  }

  @Test
  void values_of_rules_and_queries_can_be_asked_for() {
    failing()
        .at(minutes(10))
        .value(ERROR_RATIO)
        .is(0.1)
        .hasSeries(1)
        .at(minutes(10))
        .value("rate(orders_handled_total[5m]) * 60")
        .is(90, STATUS.is("ok"))
        .is(10, STATUS.is("error"))
        .isExactly(Map.of("{status=\"ok\"}", 90.0, "{status='error'}", 10.0))
        .at(minutes(10))
        .value("ALERTS{alertstate=\"pending\"}")
        .isNothing()
        .at(minutes(10))
        .value("1 + 1")
        .is(2);
  }

  @Test
  void steps_can_be_of_any_length() {
    Scenario.of(LOADED)
        .every(Duration.ofSeconds(30))
        .series(LOAD.with(HOST.is("a")), "9x9")
        .at(Duration.ofSeconds(90))
        .alert(LOADED)
        .isPending()
        .at(Duration.ofSeconds(120))
        .alert(LOADED)
        .isFiring();
  }

  @Test
  void series_can_have_other_steps_than_rules() {
    Scenario scenario =
        Scenario.of(LOADED)
            .seriesEvery(Duration.ofSeconds(15))
            .series(LOAD.with(HOST.is("a")), "1x3 1x3 9x8");

    scenario
        .at(minutes(1))
        .alert(LOADED)
        .isInactive()
        .at(minutes(2))
        .alert(LOADED)
        .isPending()
        .at(minutes(4))
        .alert(LOADED)
        .hasFiredBetween(minutes(4), minutes(4));
    scenario.at(minutes(3)).value("count_over_time(load[1m])").is(4);
    assertThat(scenario.every(minutes(2)).seriesStep()).isEqualTo(minutes(2));
    assertThatThrownBy(() -> scenario.seriesEvery(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step PT0S: must be at least one millisecond");
    assertThatThrownBy(() -> scenario.every(Duration.ofNanos(1)))
        .hasMessage("step PT0.000000001S: must be at least one millisecond");
  }

  @Test
  void classic_buckets_are_given_one_by_one() {
    AlertingRule slow =
        AlertingRule.named("Slow", LATENCY.rate(minutes(5)).sum().quantile(0.9).isAbove(0.5));
    Scenario.of(slow)
        .series(LATENCY.bucketWith(0.1), "0+1x10")
        .series(LATENCY.bucketWith(1), "0+9x10")
        .series(LATENCY.bucketWith(Double.POSITIVE_INFINITY), "0+10x10")
        .at(minutes(5))
        .alert(slow)
        .isFiring();
    assertThat(LATENCY.bucketWith(1)).hasToString("orders_duration_seconds_bucket{le=\"1.0\"}");
    assertThat(LATENCY.countWith()).hasToString("orders_duration_seconds_count");
    assertThat(LATENCY.sumWith()).hasToString("orders_duration_seconds_sum");
  }

  @Test
  void series_that_a_metric_can_not_have_are_refused() {
    assertThatThrownBy(() -> LATENCY.bucketWith(0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "histogram \"orders_duration_seconds\": no bucket ends at 0.5; its buckets end at 0.1,"
                + " 1");
    assertThatThrownBy(() -> LOAD.with(STATUS.is("ok")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "label \"status\" is not a label of load; it has host and target labels (a label of the"
                + " target is declared with Label.ofTarget)");
    assertThatThrownBy(() -> failing().series("orders_handled_total{status=\"ok\"} 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("series orders_handled_total{status=\"ok\"} is given twice");
  }

  @Test
  void labels_that_were_chosen_before_are_part_of_a_series() {
    assertThat(LOAD.where(HOST.is("a")).with()).hasToString("load{host=\"a\"}");
    assertThatThrownBy(() -> LOAD.where(HOST.isNot("a")).with())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("load{host!=\"a\"} is not one series: host!=\"a\" names no value");
  }

  @Test
  void a_rule_that_is_not_there_is_named_with_the_nearest() {
    assertThatThrownBy(() -> failing().at(minutes(1)).alert("OrdersHighErrorRato"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "this scenario has no rule OrdersHighErrorRato; did you mean"
                + " \"OrdersHighErrorRatio\"?");
    assertThatThrownBy(() -> failing().at(minutes(1)).alert("orders:errors:ratio_rate5m"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recording rule orders:errors:ratio_rate5m is no alert");
  }

  @Test
  void a_failure_shows_the_alerts_their_states_over_time_and_why() {
    Scenario scenario =
        Scenario.of(LOADED)
            .series(LOAD.with(HOST.is("a")), "1 9 9 9 9 1")
            .series(LOAD.with(HOST.is("bee")), "1 1 8.5 9 9 1");
    ScenarioMoment moment = scenario.at(minutes(5)).at(minutes(3));
    assertThatThrownBy(() -> moment.alert(LOADED).isFiring())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            alerting rule Loaded (%s) at 3m
              expected: firing
              but there is:
                state    since  value  labels
                firing   1m     9      {host="a"}
                  summary: a is loaded.
                pending  2m     9      {host="bee"}
                  summary: bee is loaded.
              states, one every 1m: .ppFF.
                                       ^ 3m (. inactive, p pending, F firing)
              its query at 3m:
                load > 5
                    load{host="a"} = 9
                    load{host="bee"} = 9
                - load
                      load{host="a"} = 9
                      load{host="bee"} = 9\
            """
                .formatted(LOADED.place()));
  }

  @Test
  void a_failure_shows_the_rules_that_recorded_what_is_compared() {
    ScenarioMoment moment = failing().at(minutes(10));
    assertThatThrownBy(() -> moment.alert(HIGH_ERRORS).isInactive())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            """
              its query at 10m:
                orders:errors:ratio_rate5m > 0.05
                    orders:errors:ratio_rate5m = 0.09999999999999999
                - orders:errors:ratio_rate5m
                      orders:errors:ratio_rate5m = 0.09999999999999999
              recorded by orders:errors:ratio_rate5m (%s):
                sum(rate(orders_handled_total{status="error"}[5m])) / sum(rate(orders_handled_total[5m]))
            """
                .formatted(ERROR_RATIO.place()));
  }

  @Test
  void a_failure_without_any_alert_says_so() {
    ScenarioMoment moment =
        Scenario.of(LOADED).series(LOAD.with(HOST.is("a")), "1x5").at(minutes(1));
    assertThatThrownBy(() -> moment.alert(LOADED).isPending())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            alerting rule Loaded (%s) at 1m
              expected: pending
              but there is no alert
              states, one every 1m: ..
                                     ^ 1m (. inactive, p pending, F firing)
              its query at 1m:
                load > 5
                    = nothing
                - load
                      load{host="a"} = 1\
            """
                .formatted(LOADED.place()));
  }

  @Test
  void a_value_that_is_another_is_shown_with_its_parts() {
    ScenarioMoment moment =
        Scenario.of(LOADED).series(LOAD.with(HOST.is("a")), "1x5").at(minutes(1));
    assertThatThrownBy(() -> moment.value(LOAD.sum()).is(2))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            query at 1m
              expected: 2
              but:
                sum(load)
                    {} = 1
                - load
                      load{host="a"} = 1\
            """);
  }

  @Test
  void each_expectation_can_fail() {
    AlertAssert firing = failing().at(minutes(12)).alert(HIGH_ERRORS);
    AlertAssert none = failing().at(minutes(0)).alert(HIGH_ERRORS);
    assertFails(firing::isInactive, "no alert");
    assertFails(firing::isPending, "pending");
    assertFails(() -> firing.hasCount(2), "2 alerts");
    assertFails(() -> firing.hasLabels(STATUS.is("ok")), "labels {status=\"ok\"}");
    assertFails(() -> firing.hasOnlyLabels(), "labels {} and no other");
    assertFails(() -> firing.hasSummary("x"), "annotation summary: x");
    assertFails(() -> firing.hasDescription("x"), "annotation description: x");
    assertFails(
        () -> firing.hasOnlyAnnotations(Map.of("a", "b")), "annotations {a=b} and no other");
    assertFails(none::isFiring, "firing");
    assertFails(() -> none.hasLabels(Severity.CRITICAL), "labels {severity=\"critical\"}");
    assertFails(() -> none.hasSummary("x"), "annotation summary: x");
    ValueAssert value = failing().at(minutes(12)).value(ERROR_RATIO);
    assertFails(() -> value.is(0.2), "0.2");
    assertFails(() -> value.is(0.1, STATUS.is("ok")), "0.1 for {status=\"ok\"}");
    assertFails(value::isNothing, "nothing");
    assertFails(() -> value.hasSeries(2), "2 series");
    assertFails(() -> value.isExactly(Map.of()), "nothing");
    assertFails(() -> value.isExactly(Map.of("{}", 0.1)), "exactly {} = 0.1");
    assertFails(
        () -> value.isExactly(Map.of("orders:errors:ratio_rate5m", 0.2)),
        "exactly orders:errors:ratio_rate5m = 0.2");
  }

  private static void assertFails(Runnable expectation, String expected) {
    assertThatThrownBy(expectation::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\n  expected: " + expected + "\n");
  }

  @Test
  void a_rule_that_fails_fails_the_test() {
    RecordingRule twice = RecordingRule.named("twice", Vector.parse("load * on () load"));
    Scenario scenario =
        Scenario.of(twice)
            .series(LOAD.with(HOST.is("a")), "1x5")
            .series(LOAD.with(HOST.is("b")), "_ _ 1x5");
    scenario.at(minutes(1)).value("twice").is(1);
    assertThatThrownBy(() -> scenario.at(minutes(3)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "recording rule twice ("
                + twice.place()
                + ") fails at 2m: found duplicate series for the match group {} on the right"
                + " hand-side");
  }

  @Test
  void a_scenario_may_be_the_beginning_of_others() {
    Scenario quiet = Scenario.of(LOADED).series(LOAD.with(HOST.is("a")), "1x9");
    quiet.series(LOAD.with(HOST.is("b")), "9x9").at(minutes(3)).alert(LOADED).isFiring();
    quiet.at(minutes(3)).alert(LOADED).isInactive();
  }

  @Test
  void values_are_made_of_patterns() {
    Values values =
        Values.rising(60)
            .times(3)
            .then(Values.missing(2))
            .then(Values.rising(60).times(2))
            .then(Values.stale())
            .then(Values.constant(7).times(1))
            .then(Values.sawtooth(5, 2).times(3))
            .then(Values.rising(10, -1).times(2))
            .then(Values.of(1, 2))
            .then(Values.notation("3x1"))
            .with(1, 99);
    assertThat(values.list().stream().map(Object::toString))
        .containsExactly(
            "Sample[value=0.0]",
            "Sample[value=99.0]",
            "Sample[value=120.0]",
            "_",
            "_",
            "Sample[value=0.0]",
            "Sample[value=60.0]",
            "stale",
            "Sample[value=7.0]",
            "Sample[value=0.0]",
            "Sample[value=5.0]",
            "Sample[value=0.0]",
            "Sample[value=10.0]",
            "Sample[value=9.0]",
            "Sample[value=1.0]",
            "Sample[value=2.0]",
            "Sample[value=3.0]",
            "Sample[value=3.0]");
  }
}
