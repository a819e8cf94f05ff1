package io.cortexmon.testing;

import java.time.Duration;
import java.util.List;

/**
 * What a group of tests came to: series, and what is expected of the rules over them.
 *
 * @param name its own, or for example {@code unnamed#2} by its place in the file, from 0
 * @param line of the file, from 1
 * @param failures in the order in which promtool finds them; empty where it passed
 * @param time how long it took
 */
public record RuleTestResult(String name, int line, List<RuleTestFailure> failures, Duration time) {

  public RuleTestResult {
    failures = List.copyOf(failures);
  }

  /** Returns whether promtool would accept it. */
  public boolean isPassed() {
    return failures.isEmpty();
  }
}
