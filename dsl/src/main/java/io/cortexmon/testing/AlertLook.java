package io.cortexmon.testing;

import io.cortexmon.rule.Rule;
import java.util.List;

/**
 * What a test saw of the alerts of one rule.
 *
 * @param moment the time of the scenario that it looked at
 * @param rule as it was declared
 * @param firstMillis the time of the first step looked at, since the start of the scenario
 * @param steps the alerts at each step from then on: those that the test picked by their labels
 *     where it looked at one time, all of them where it looked at a span
 */
public record AlertLook(
    ScenarioMoment moment, Rule rule, long firstMillis, List<List<Alert>> steps) {

  public AlertLook {
    steps = List.copyOf(steps);
  }
}
