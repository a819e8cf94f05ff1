package io.cortexmon.testing;

import java.util.List;

/**
 * What a file of tests for rules came to.
 *
 * @param file as it was given
 * @param tests a result for each group of tests that was run, in the order of the file
 * @param faults why no test was run; empty where the file could be read
 * @param warnings what promtool accepts, and is surely not meant
 */
public record RuleTestReport(
    String file, List<RuleTestResult> tests, List<FileFault> faults, List<FileFault> warnings) {

  public RuleTestReport {
    tests = List.copyOf(tests);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  /** Returns promtool's verdict. */
  public boolean isPassed() {
    return faults.isEmpty() && tests.stream().allMatch(RuleTestResult::isPassed);
  }
}
