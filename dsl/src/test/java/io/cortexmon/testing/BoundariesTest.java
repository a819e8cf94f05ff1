package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Severity;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final Label TEAM = Label.named("team");
  private static final Gauge WORKERS = Gauge.named("workers");

  private static final AlertingRule DEEP =
      AlertingRule.named("Deep", QUEUE.isAbove(50)).forDuration(minutes(2));

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static AlertingRule alert(String query) {
    return AlertingRule.named("Deep", Vector.parse(query));
  }

  /** Without the lines of places. */
  private static String report(Boundaries boundaries, Scenario scenario, int minute) {
    return withoutLines(boundaries.hold(scenario, minutes(minute)).toString());
  }

  private static String withoutLines(String text) {
    return text.replaceAll("(\\.java):\\d+", "$1");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> failure(
      AlertingRule rule, String series, int minute) {
    Scenario scenario = Scenario.of(rule).series(series);
    return assertThatThrownBy(() -> Boundaries.of(rule).hold(scenario, minutes(minute)))
        .isExactlyInstanceOf(AssertionError.class);
  }

  @Test
  void a_scenario_that_just_fires_holds_the_threshold_and_for() {
    BoundaryReport report =
        Boundaries.of(DEEP).hold(Scenario.of(DEEP).series("queue_length 50x2 51x5"), minutes(5));

    assertThat(report.alert()).isEqualTo("Deep");
    assertThat(report.missing()).isEmpty();
    assertThat(report.held())
        .containsExactly(
            "threshold 50 of alerting rule Deep (" + DEEP.place() + "): not firing with 55",
            "for 2m of alerting rule Deep (" + DEEP.place() + "): not firing at 4m");
  }

  @Test
  void a_rule_with_a_lower_threshold_still_fires_with_it_moved() {
    AlertingRule low = DEEP.query(QUEUE.isAbove(5));
    failure(low, "queue_length 5x2 51x5", 5)
        .hasMessage(
            """
            alerting rule Deep (%s) at 5m
              expected: just enough for threshold 5 of alerting rule Deep (%s), so not firing with 6 \
            or 4 in its place; it fires with both
              but there is:
                state   since  value  labels
                firing  3m     51     {}
              states, one every 1m: ...ppF
                                         ^ 5m (. inactive, p pending, F firing)
              its query at 5m:
                queue_length > 5
                    queue_length = 51
                - queue_length
                      queue_length = 51
            """
                .formatted(low.place(), low.place())
                .stripTrailing());
  }

  @Test
  void a_rule_with_a_higher_threshold_does_not_fire() {
    failure(DEEP.query(QUEUE.isAbove(60)), "queue_length 5x2 51x5", 5)
        .hasMessageContaining("  expected: firing\n  but there is no alert\n");
  }

  @Test
  void a_shorter_for_fires_a_step_before() {
    failure(DEEP.forDuration(minutes(1)), "queue_length 50x2 51x5", 5)
        .hasMessageStartingWith("alerting rule Deep (" + DEEP.place() + ") at 4m\n")
        .hasMessageContaining(
            "  expected: not firing yet at 4m: for 1m of alerting rule Deep ("
                + DEEP.place()
                + ") just passes a step later\n");
  }

  @Test
  void a_longer_for_does_not_fire_in_time() {
    failure(DEEP.forDuration(minutes(3)), "queue_length 50x2 51x5", 5)
        .hasMessageContaining("  expected: firing\n")
        .hasMessageContaining("pending  3m");
  }

  @Test
  void lower_limits_are_moved_down() {
    AlertingRule few = AlertingRule.named("Deep", WORKERS.isBelow(0.5));
    assertThat(report(Boundaries.of(few), Scenario.of(few).series("workers 0.46x5"), 5))
        .isEqualTo(
            """
            threshold 0.5 of alerting rule Deep (BoundariesTest.java): not firing with 0.45
            no for: alerting rule Deep (BoundariesTest.java) fires at once\
            """);
  }

  @Test
  void every_threshold_is_moved_by_itself() {
    AlertingRule both =
        alert("queue_length > 5 * 10 and on () workers < 3 unless on () hour() > 7");
    Scenario scenario = Scenario.of(both).series("queue_length 51x9").series("workers 2x9");
    assertThat(report(Boundaries.of(both).only(50, 3), scenario, 5))
        .isEqualTo(
            """
            threshold 50 of alerting rule Deep (BoundariesTest.java): not firing with 55
            threshold 3 of alerting rule Deep (BoundariesTest.java): not firing with 2
            no for: alerting rule Deep (BoundariesTest.java) fires at once\
            """);
    assertThatThrownBy(() -> Boundaries.of(both).hold(scenario, minutes(5)))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining("just enough for threshold 7 of alerting rule Deep (");
    assertThatThrownBy(() -> Boundaries.of(both).only(4).hold(scenario, minutes(5)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "alerting rule Deep (" + both.place() + ") compares with no 4, only with [50, 3, 7]");
  }

  @Test
  void a_threshold_below_unless_is_moved_too() {
    AlertingRule unless = alert("queue_length unless on () workers > 3");
    Scenario scenario = Scenario.of(unless).series("queue_length 9x9").series("workers 3x9");
    assertThat(report(Boundaries.of(unless), scenario, 5))
        .startsWith("threshold 3 of alerting rule Deep (BoundariesTest.java): not firing with 2\n");
  }

  @Test
  void thresholds_of_recording_rules_that_are_read_are_moved() {
    RecordingRule busy = RecordingRule.named("workers:busy", Vector.parse("workers > bool 0.8"));
    AlertingRule alert = AlertingRule.named("Deep", busy.isAbove(0));
    Scenario scenario = Scenario.of(busy, alert).series("workers 0.85x9");
    assertThat(report(Boundaries.of(alert), scenario, 5))
        .isEqualTo(
            """
            threshold 0 of alerting rule Deep (BoundariesTest.java): not firing with 1
            threshold 0.8 of recording rule workers:busy (BoundariesTest.java): not firing with 0.88
            no for: alerting rule Deep (BoundariesTest.java) fires at once\
            """);
  }

  @Test
  void the_margin_may_be_given() {
    Scenario scenario = Scenario.of(DEEP).series("queue_length 51x9");
    Boundaries boundaries = Boundaries.of(DEEP);
    assertThat(report(boundaries.within(1), scenario, 2)).contains("not firing with 51\n");
    assertThatThrownBy(() -> boundaries.within(0.5).hold(scenario, minutes(2)))
        .hasMessageContaining("so not firing with 50.5 or 49.5 in its place; it fires with both");
    assertThatThrownBy(() -> boundaries.within(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin 0.0: must be above 0");
  }

  @Test
  void a_rule_without_a_threshold_says_so() {
    AlertingRule absent = alert("absent(queue_length)").forDuration(minutes(1));
    assertThat(report(Boundaries.of("Deep"), Scenario.of(absent).series("queue_length 1 stale"), 2))
        .isEqualTo(
            """
            for 1m of alerting rule Deep (BoundariesTest.java): not firing at 1m
            no threshold: alerting rule Deep (BoundariesTest.java) compares with no number\
            """);
  }

  @Test
  void a_rule_without_any_boundary_fails() {
    AlertingRule absent = alert("absent(queue_length)");
    failure(absent, "workers 1x9", 5)
        .hasMessage(
            "alerting rule Deep ("
                + absent.place()
                + ") has no boundary to check: it compares with no number and has no `for`");
  }

  @Test
  void an_alert_that_the_scenario_does_not_have_is_refused() {
    Scenario scenario = Scenario.of(DEEP);
    assertThatThrownBy(() -> Boundaries.of("Dep").hold(scenario, minutes(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("this scenario has no rule Dep; did you mean \"Deep\"?");
  }

  @Test
  void one_of_several_rules_of_a_name_is_chosen_by_its_labels() {
    AlertingRule warning = DEEP.severity(Severity.WARNING).label(TEAM.is("{{ $labels.team }}"));
    AlertingRule critical =
        DEEP.query(QUEUE.isAbove(90)).forDuration(minutes(4)).severity(Severity.CRITICAL);
    Scenario scenario = Scenario.of(warning, critical).series("queue_length 50x2 91x9");

    assertThat(report(Boundaries.of(DEEP).with(Severity.CRITICAL), scenario, 7))
        .isEqualTo(
            """
            threshold 90 of alerting rule Deep (BoundariesTest.java): not firing with 99
            for 4m of alerting rule Deep (BoundariesTest.java): not firing at 6m\
            """);
    assertThat(
            report(
                Boundaries.of(DEEP).with(Severity.WARNING),
                Scenario.of(warning, critical).series("queue_length 50x2 51x9"),
                5))
        .isEqualTo(
            """
            threshold 50 of alerting rule Deep (BoundariesTest.java): not firing with 55
            for 2m of alerting rule Deep (BoundariesTest.java): not firing at 4m\
            """);
    assertThatThrownBy(() -> Boundaries.of(DEEP).hold(scenario, minutes(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 rules are named Deep: choose one by its labels, with(..)");
    assertThatThrownBy(() -> Boundaries.of(DEEP).with(TEAM.is("a")).hold(scenario, minutes(7)))
        .hasMessage("2 rules are named Deep: choose one by its labels, with(..)");
    assertThatThrownBy(
            () ->
                Boundaries.of(DEEP)
                    .with(Severity.CRITICAL, Severity.WARNING)
                    .hold(scenario, minutes(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no rule Deep gives alerts with {severity=\"warning\"}");
  }

  @Test
  void thresholds_of_all_recording_rules_of_a_name_are_checked() {
    RecordingRule busy = RecordingRule.named("busy", QUEUE.isAbove(50));
    AlertingRule any = alert("sum(busy) > 0");
    Scenario scenario =
        Scenario.of(
                busy.labels(TEAM.is("a")),
                busy.query(WORKERS.isAbove(70)).labels(TEAM.is("b")),
                any)
            .series("queue_length 51x9")
            .series("workers 1x9");

    assertThatThrownBy(() -> Boundaries.of(any).only(50, 70).hold(scenario, minutes(3)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("just enough for threshold 70 of recording rule busy");
    assertThat(report(Boundaries.of(any).only(50), scenario, 3))
        .startsWith(
            "threshold 50 of recording rule busy (BoundariesTest.java): not firing with 55");
  }
}
