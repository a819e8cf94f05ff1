package io.cortexmon.catalog.cortex;

import io.cortexmon.testing.ScenarioMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The series that recording rules should have written. */
final class RecordedValues {

  private final Map<String, Map<String, Double>> expected = new TreeMap<>();

  /**
   * Expects a series of a rule; a rule has those series alone that are expected.
   *
   * @param labels all labels, their values in single quotes
   */
  RecordedValues expect(String rule, String labels, double value) {
    expected
        .computeIfAbsent(rule, key -> new TreeMap<>())
        .put(rule + labels.replace('\'', '"'), value);
    return this;
  }

  /** Returns the names of the rules of which something is expected. */
  List<String> rules() {
    return new ArrayList<>(expected.keySet());
  }

  /** Returns a test for each rule, that it has written the expected series and no other. */
  Stream<DynamicTest> tests(ScenarioMoment moment) {
    return expected.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        moment
                            .value("{__name__=\"" + rule.getKey() + "\"}")
                            .isExactly(rule.getValue())));
  }
}
