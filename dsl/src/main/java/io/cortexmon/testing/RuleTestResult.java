package io.cortexmon.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a group of tests came to: series, and what is expected of the rules over them.
 *
 * @param name its own, or for example {@code unnamed#2} by its place in the file, from 0
 * @param line of the file, from 1
 * @param expectations in the order of the file
 * @param failures those of all expectations, and what kept them from being looked at, in the order
 *     in which promtool finds them; empty where it passed
 * @param time how long it took
 */
public record RuleTestResult(
    String name,
    int line,
    List<RuleTestExpectation> expectations,
    List<RuleTestFailure> failures,
    Duration time) {

  public RuleTestResult {
    expectations = List.copyOf(expectations);
    failures = List.copyOf(failures);
  }

  /** Returns the failures that are of no expectation: what can not be read or evaluated. */
  public List<RuleTestFailure> ownFailures() {
    List<RuleTestFailure> own = new ArrayList<>(failures);
    expectations.forEach(expectation -> expectation.failures().forEach(own::remove));
    return own;
  }

  /** Returns whether promtool would accept it. */
  public boolean isPassed() {
    return failures.isEmpty();
  }
}
