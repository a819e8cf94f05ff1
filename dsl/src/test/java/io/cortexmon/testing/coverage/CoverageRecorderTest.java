package io.cortexmon.testing.coverage;

import static io.cortexmon.testing.coverage.ShopRules.DOWN;
import static io.cortexmon.testing.coverage.ShopRules.HOST;
import static io.cortexmon.testing.coverage.ShopRules.IDLE;
import static io.cortexmon.testing.coverage.ShopRules.LATE;
import static io.cortexmon.testing.coverage.ShopRules.ORDERS;
import static io.cortexmon.testing.coverage.ShopRules.RATE;
import static io.cortexmon.testing.coverage.ShopRules.STATE;
import static io.cortexmon.testing.coverage.ShopRules.UP;
import static io.cortexmon.testing.coverage.ShopRules.WAITING;
import static io.cortexmon.testing.coverage.ShopRules.minutes;
import static io.cortexmon.testing.coverage.ShopRules.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.testing.Boundaries;
import io.cortexmon.testing.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageRecorderTest {

  private static final String DOWN_NAME = "ShopDown";

  private static Scenario down() {
    return scenario().series(UP.with(HOST.is("a")), "1 0x9 1x9");
  }

  @Test
  void each_state_is_seen_by_the_look_at_it() {
    assertThat(Recording.parts(DOWN_NAME, () -> down().at(minutes(0)).alert(DOWN).isInactive()))
        .containsExactly("inactive");
    assertThat(Recording.parts(DOWN_NAME, () -> down().at(minutes(1)).alert(DOWN).isPending()))
        .containsExactly("pending");
    assertThat(Recording.parts(DOWN_NAME, () -> down().at(minutes(3)).alert(DOWN).isFiring()))
        .containsExactly("firing", "or:1");
    assertThat(Recording.parts(DOWN_NAME, () -> down().at(minutes(12)).alert(DOWN).isInactive()))
        .containsExactly("inactive", "resolved");
  }

  @Test
  void an_alert_that_was_only_pending_is_not_resolved() {
    Scenario once = scenario().series(UP.with(HOST.is("a")), "0 0 1x9");
    assertThat(Recording.parts(DOWN_NAME, () -> once.at(minutes(4)).alert(DOWN).isInactive()))
        .containsExactly("inactive");
  }

  @Test
  void a_look_at_all_times_sees_each() {
    assertThat(
            Recording.parts(
                DOWN_NAME, () -> down().at(minutes(12)).alert(DOWN).hasResolvedBy(minutes(11))))
        .containsExactly("firing", "inactive", "or:1", "pending", "resolved");
  }

  @Test
  void an_expectation_that_is_not_met_shows_nothing() {
    assertThat(
            Recording.parts(
                DOWN_NAME,
                () ->
                    assertThatThrownBy(() -> down().at(minutes(3)).alert(DOWN).isPending())
                        .isInstanceOf(AssertionError.class)))
        .isEmpty();
  }

  @Test
  void an_alert_that_nobody_asks_for_is_not_seen() {
    assertThat(Recording.parts("ShopLate", () -> down().at(minutes(3)).alert(DOWN).isFiring()))
        .isEmpty();
  }

  @Test
  void no_alert_with_some_labels_is_inactive_but_not_resolved_while_others_fire() {
    Scenario two = down().series(UP.with(HOST.is("b")), "0x20");
    assertThat(
            Recording.parts(
                DOWN_NAME, () -> two.at(minutes(15)).alert(DOWN).with(HOST.is("a")).isInactive()))
        .containsExactly("inactive");
  }

  @Test
  void the_operand_of_or_that_gave_the_alert_is_seen() {
    assertThat(Recording.parts(DOWN_NAME, () -> scenario().at(minutes(2)).alert(DOWN).isFiring()))
        .containsExactly("firing", "or:2");
  }

  @Test
  void a_series_on_both_sides_of_or_comes_from_the_left() {
    Gauge a = Gauge.named("a").labels(HOST);
    Gauge b = Gauge.named("b").labels(HOST);
    AlertingRule either = AlertingRule.named("Either", a.or(b).isAbove(5));
    Scenario both =
        Scenario.of(either).series(a.with(HOST.is("x")), "9").series(b.with(HOST.is("x")), "8");
    Scenario right = both.series(b.with(HOST.is("y")), "7");

    assertThat(Recording.parts("Either", () -> both.at(minutes(0)).alert(either).isFiring()))
        .containsExactly("firing", "or:1");
    assertThat(
            Recording.parts(
                "Either", () -> right.at(minutes(0)).alert(either).with(HOST.is("y")).isFiring()))
        .containsExactly("firing", "or:2");
  }

  @Test
  void a_pending_alert_shows_no_branch() {
    assertThat(Recording.parts(DOWN_NAME, () -> scenario().at(minutes(1)).alert(DOWN).isPending()))
        .containsExactly("pending");
  }

  @Test
  void values_of_labels_and_ways_through_templates_are_seen() {
    Scenario late =
        scenario()
            .series(WAITING.with(STATE.is("open")), "50 _")
            .series(WAITING.with(STATE.is("sent")), "0 500");
    assertThat(
            Recording.parts(
                "ShopLate",
                () -> late.at(minutes(0)).alert(LATE).isFiring().hasSummary("A bit late")))
        .containsExactly("annotation:summary:2", "firing", "value:state=open");
    assertThat(
            Recording.parts(
                "ShopLate",
                () -> late.at(minutes(1)).alert(LATE).with(STATE.is("sent")).isFiring()))
        .containsExactly("annotation:summary:1", "firing", "value:state=sent");
  }

  @Test
  void a_recording_rule_is_seen_by_its_value_or_by_an_alert_on_it() {
    Scenario idle = scenario().series(ORDERS.with(), "0x20");
    String rate = RATE.name();
    assertThat(Recording.parts(rate, () -> idle.at(minutes(9)).value(RATE).is(0)))
        .containsExactly("value");
    assertThat(Recording.parts(rate, () -> idle.at(minutes(9)).alert(IDLE).isFiring()))
        .containsExactly("value");
    assertThat(Recording.parts(rate, () -> scenario().at(minutes(9)).value(RATE).isNothing()))
        .isEmpty();
    assertThat(Recording.parts(rate, () -> scenario().at(minutes(9)).alert(IDLE).isInactive()))
        .isEmpty();
  }

  @Test
  void rules_of_one_name_are_told_apart_by_their_labels() {
    AlertingRule warning = LATE.severity(Severity.WARNING);
    AlertingRule critical = LATE.query(WAITING.isAbove(1000)).severity(Severity.CRITICAL);
    Scenario both = Scenario.of(warning, critical).series(WAITING.with(STATE.is("open")), "50");
    Seen seen = Recording.of(() -> both.at(minutes(0)).alert(LATE).isFiring());

    assertThat(seen.sorted().values().stream().map(parts -> List.copyOf(parts.keySet())))
        .containsExactlyInAnyOrder(
            List.of("annotation:summary:2", "firing", "value:state=open"), List.of("inactive"));
  }

  @Test
  void boundaries_are_tests_too() {
    assertThat(Recording.parts(DOWN_NAME, () -> Boundaries.of(DOWN).hold(down(), minutes(3))))
        .containsExactly("firing", "or:1", "pending");
  }

  @Test
  void a_group_with_an_offset_and_labels_is_seen_as_it_is_evaluated() {
    RuleGroup group =
        RuleGroup.named("late").queryOffset(minutes(5)).labels(HOST.is("all")).rules(DOWN);
    Scenario late =
        Scenario.of(Monitoring.named("shop").rules(group))
            .series(UP.with(HOST.is("a")), "1x9 0x9 1x9");
    // The series is down from 10m to 19m, which the rule sees five minutes later.
    assertThat(Recording.parts(DOWN_NAME, () -> late.at(minutes(24)).alert(DOWN).isFiring()))
        .containsExactly("firing", "or:1");
    assertThat(Recording.parts(DOWN_NAME, () -> late.at(minutes(4)).alert(DOWN).isFiring()))
        .containsExactly("firing", "or:2");
  }

  @Test
  void a_kept_alert_without_a_result_has_no_branch() {
    AlertingRule kept = DOWN.keepFiringFor(minutes(5));
    Scenario back = Scenario.of(kept).series(UP.with(HOST.is("a")), "0x3 1x9");
    assertThat(Recording.parts(DOWN_NAME, () -> back.at(minutes(5)).alert(kept).isFiring()))
        .containsExactly("firing");
  }

  @Test
  void the_test_that_saw_it_is_named_by_class_and_method() {
    String here = CoverageRecorderTest.class.getName();
    Seen seen = Recording.of(() -> down().at(minutes(3)).alert(DOWN).isFiring());
    assertThat(Recording.tests(seen))
        .containsExactly(here + ".the_test_that_saw_it_is_named_by_class_and_method");
  }

  @Test
  void a_lambda_on_another_thread_has_the_name_of_its_test() {
    String here = CoverageRecorderTest.class.getName();
    Seen seen =
        Recording.of(
            () -> {
              Thread thread = new Thread(() -> down().at(minutes(3)).alert(DOWN).isFiring());
              thread.start();
              try {
                thread.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(Recording.tests(seen))
        .containsExactly(here + ".a_lambda_on_another_thread_has_the_name_of_its_test");
  }

  @Test
  void many_threads_lose_nothing() {
    Seen seen =
        Recording.of(
            () ->
                IntStream.range(0, 200)
                    .parallel()
                    .forEach(
                        i -> {
                          AlertingRule rule =
                              AlertingRule.named("Rule" + i % 20, Vector.parse("a > " + i % 2));
                          Scenario.of(rule).series("a 9").at(minutes(0)).alert(rule).isFiring();
                        }));
    assertThat(Recording.parts(seen))
        .hasSize(20)
        .allSatisfy((name, parts) -> assertThat(parts).containsExactly("firing"));
  }
}
