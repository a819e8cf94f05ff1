package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What series have, and what is expected of values over time and of texts. */
class ScenarioValuesTest {

  private static final Label HOST = Label.named("host");
  private static final Gauge LOAD = Gauge.named("load").labels(HOST);
  private static final RecordingRule TWICE = RecordingRule.named("load:twice", LOAD.times(2));

  private static final AlertingRule LOADED =
      AlertingRule.named("Loaded", LOAD.isAbove(5))
          .forDuration(minutes(2))
          .summary("{{ $labels.host }} is loaded.");

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static void assertFails(Runnable expectation, String expected) {
    assertThatThrownBy(expectation::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\n  expected: " + expected + "\n");
  }

  @Test
  void values_can_have_spikes_gaps_and_restarts() {
    Values counter = Values.rising(10).times(6);

    assertThat(text(counter.with(2, 99))).isEqualTo("x 0 10 99 30+10x2");
    assertThat(text(counter.without(2, 3))).isEqualTo("x 0 10 _x3 50");
    assertThat(text(counter.without(1, 1).restartingAt(3))).isEqualTo("x 0 _ 20 0+10x2");
    assertThat(text(counter.without(4, 1).restartingAt(3))).isEqualTo("x 0+10x2 0 _ 20");
  }

  private static String text(Values values) {
    return new SeriesNotation(Labels.parse("x"), values.list()).text();
  }

  @Test
  void values_that_can_not_be_are_refused() {
    Values some = Values.of(1, 2).then(Values.missing(1));

    assertRefused(() -> some.with(3, 1), "no step 3: there are 3 values, from step 0");
    assertRefused(() -> some.without(1, 3), "no step 3: there are 3 values, from step 0");
    assertRefused(() -> some.without(0, -1), "-1 steps without a sample: must not be negative");
    assertRefused(() -> some.restartingAt(-1), "no step -1: there are 3 values, from step 0");
    assertRefused(() -> some.restartingAt(2), "step 2 has no number to count from: _");
    assertRefused(() -> Values.missing(-1), "-1 steps without a sample: must not be negative");
    assertRefused(
        () -> Values.constant(1).times(-1), "-1 values of a pattern: must not be negative");
    assertRefused(() -> Values.sawtooth(1, 0), "sawtooth of 0 steps: must be above zero");
  }

  private static void assertRefused(Runnable made, String message) {
    assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void values_over_time_can_be_asked_for() {
    Scenario scenario =
        Scenario.of(LOADED)
            .series(LOAD.with(HOST.is("a")), "1 9 _ 9 5")
            .series(LOAD.with(HOST.is("b")), "2x9");

    scenario
        .between(minutes(0), minutes(4))
        .value(LOAD)
        .isBetween(1, 9)
        .with(HOST.is("a"))
        .is(1, 9, 9, 9, 5);
    scenario.between(minutes(1), minutes(3)).value("load{host='a'}").isAlways(9);
    scenario.between(minutes(1), minutes(3)).value("1 + 1").isAlways(2);
    scenario.between(minutes(1), minutes(3)).value("load > 9").isNothing();
    assertThat(scenario.between(minutes(2), minutes(2)).value(LOAD).values()).hasSize(1);
  }

  @Test
  void a_value_that_changes_is_shown_over_time() {
    ValuesAssert load =
        Scenario.of(LOADED)
            .series(LOAD.with(HOST.is("a")), "5 5 stale 5")
            .between(minutes(0), minutes(3))
            .value(LOAD);

    assertThatThrownBy(() -> load.isAlways(5))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            query at 2m
              expected: always 5
              over time:
                  0s  load{host="a"} = 5
                  1m  load{host="a"} = 5
                > 2m  nothing
                  3m  load{host="a"} = 5
              but:
                load
                    = nothing\
            """);
    assertFails(() -> load.isBetween(1, 4), "always from 1 to 4");
    assertFails(load::isNothing, "never anything");
    assertFails(() -> load.is(5, 5, 6, 5), "5 5 6 5");
    assertFails(() -> load.with(HOST.is("b")).isAlways(5), "always 5 for {host=\"b\"}");
    assertRefused(() -> load.is(5), "1 values for 4 steps: one is needed for each");
    assertRefused(
        () -> Scenario.of(LOADED).between(minutes(2), minutes(1)),
        "from 2m to 1m: ends before it begins");
  }

  @Test
  void a_histogram_is_no_number() {
    ValuesAssert slow =
        Scenario.of(LOADED)
            .series("slow {{schema:1 count:3 sum:3 buckets:[1 2]}}x3")
            .between(minutes(0), minutes(1))
            .value("slow");

    assertFails(() -> slow.isAlways(Double.NaN), "always NaN");
    assertFails(() -> slow.isBetween(0, 9), "always from 0 to 9");
  }

  @Test
  void a_value_that_is_another_is_shown_with_the_rules_that_recorded_it() {
    ValueAssert ratio =
        Scenario.of(LOADED, TWICE)
            .series(LOAD.with(HOST.is("a")), "1x20")
            .at(minutes(10))
            .value(TWICE);

    assertThatThrownBy(() -> ratio.is(1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "  recorded by load:twice (%s):\n    load * 2\n".formatted(TWICE.place()));
  }

  @Test
  void labels_and_annotations_can_be_matched_partly_and_wholly() {
    AlertAssert alert =
        Scenario.of(LOADED).series(LOAD.with(HOST.is("a")), "9x5").at(minutes(3)).alert(LOADED);

    alert
        .hasOnlyLabels(Map.of("host", "a"))
        .hasAnnotationContaining("summary", "is loaded")
        .hasAnnotationContaining("summary", "a");
    assertFails(() -> alert.hasOnlyLabels(Map.of()), "labels {} and no other");
    assertFails(
        () -> alert.hasOnlyLabels(Map.of("host", "a", "x", "y")),
        "labels {host=\"a\", x=\"y\"} and no other");
    assertFails(
        () -> alert.hasAnnotationContaining("summary", "b"),
        "annotation summary with this in it: b");
    assertFails(
        () -> alert.hasAnnotationContaining("description", ""),
        "annotation description with this in it: ");
  }
}
