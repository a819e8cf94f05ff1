package io.cortexmon.testing.promtool;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.testing.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * One group of tests: a scenario, and what it gives.
 *
 * @param name empty for none
 * @param head its YAML but for the expectations, as an item of a list, not indented
 */
record TestGroup(String name, List<String> head, Played played) {

  TestGroup {
    head = List.copyOf(head);
  }

  static TestGroup of(String name, Scenario scenario, Played played) {
    List<String> lines = new ArrayList<>();
    lines.add("- name: " + YamlQuote.of(name));
    lines.addAll(input(scenario));
    return new TestGroup(name, lines, played);
  }

  /** Returns what a scenario is given: two that are equal in this are one. */
  static List<String> input(Scenario scenario) {
    List<String> lines = new ArrayList<>();
    lines.add("  interval: " + DurationText.of(scenario.seriesStep()));
    if (scenario.externalLabels().size() > 0) {
      lines.add("  external_labels:");
      scenario
          .externalLabels()
          .asMap()
          .forEach(
              (key, text) -> lines.add("    " + YamlQuote.of(key) + ": " + YamlQuote.of(text)));
    }
    List<SeriesNotation> series =
        scenario.series().stream().filter(one -> !one.values().isEmpty()).toList();
    lines.add("  input_series:" + (series.isEmpty() ? " []" : ""));
    for (SeriesNotation one : series) {
      String labels = one.labels().text();
      lines.add("    - series: " + YamlQuote.of(labels));
      lines.add("      values: " + YamlQuote.of(one.text().substring(labels.length() + 1)));
    }
    return lines;
  }
}
