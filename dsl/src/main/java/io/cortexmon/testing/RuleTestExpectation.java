package io.cortexmon.testing;

import java.util.List;

/**
 * What a test for rules expects at one time: the alerts of a name, or the result of an expression.
 *
 * @param name for example {@code alert High at 5m} or {@code load:max at 5m}
 * @param line of the test's file, from 1
 * @param isChecked whether it was looked at; it is not where rules can not be read, or fail
 * @param failures empty where it is met, or was not looked at
 */
public record RuleTestExpectation(
    String name, int line, boolean isChecked, List<RuleTestFailure> failures) {

  public RuleTestExpectation {
    failures = List.copyOf(failures);
  }
}
