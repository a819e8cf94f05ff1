package io.cortexmon.testing.promtool;

import io.cortexmon.promql.DurationText;
import io.cortexmon.testing.FileFault;
import io.cortexmon.testing.RuleTestFailure;
import io.cortexmon.testing.RuleTestOptions;
import io.cortexmon.testing.RuleTestReport;
import io.cortexmon.testing.RuleTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of tests as it is put together. It is run before it is given away: what promtool would see
 * otherwise is left out, and told.
 */
final class TestFile {

  /** What is left out: a whole group, or an item of it. */
  private record Part(TestGroup group, List<TestEntry> entries) {}

  private final String name;
  private final RuleFolder rules;
  private final Duration step;
  private final List<TestGroup> groups;
  private final Set<TestGroup> leftOutGroups = new HashSet<>();
  private final Set<Part> leftOut = new HashSet<>();
  private final TreeSet<String> notExpressed = new TreeSet<>();

  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, Part> parts = new HashMap<>();

  TestFile(String name, RuleFolder rules, Duration step, List<TestGroup> groups) {
    this.name = name;
    this.rules = rules;
    this.step = step;
    this.groups = List.copyOf(groups);
    TreeSet<String> pending = new TreeSet<>();
    for (TestGroup group : groups) {
      group.played().notExpressed().forEach(text -> notExpressed.add(of(group) + text));
      pending.addAll(group.played().pending());
    }
    if (!pending.isEmpty()) {
      notExpressed.add(
          "annotations of alerts while they are pending: " + String.join(", ", pending));
    }
  }

  private static String of(TestGroup group) {
    return group.name() + ": ";
  }

  /** Returns the text, with all that promtool would accept. */
  String text() {
    while (true) {
      write();
      String text = String.join("\n", lines) + "\n";
      RuleTestReport report = new RuleTests(RuleTestOptions.DEFAULT).run(name, text, rules.files());
      if (report.isPassed()) {
        return text;
      }
      for (FileFault fault : report.faults()) {
        throw new IllegalStateException(fault.toString());
      }
      report.tests().forEach(test -> test.failures().forEach(this::leaveOut));
    }
  }

  /** Returns what the text does not hold, sorted; known when the text is. */
  List<String> notExpressed() {
    return List.copyOf(notExpressed);
  }

  private void leaveOut(RuleTestFailure failure) {
    Part part = parts.get(failure.line());
    if (part == null) {
      throw new IllegalStateException(name + ":" + failure.line() + ": " + failure.text());
    }
    String why = "promtool sees it otherwise: " + failure.text().strip();
    if (part.entries().isEmpty()) {
      leftOutGroups.add(part.group());
      notExpressed.add(of(part.group()) + "all of it: " + why);
    } else {
      leftOut.add(part);
      notExpressed.add(of(part.group()) + part.entries().get(0).named() + ": " + why);
    }
  }

  private void write() {
    lines.clear();
    parts.clear();
    lines.add("# Run with: promtool test rules " + name);
    if (!notExpressed.isEmpty()) {
      lines.add("# Promtool can not be told:");
      notExpressed.forEach(
          text -> text.lines().forEach(line -> lines.add("#   " + line.stripTrailing())));
    }
    list("rule_files:", rules.files().keySet());
    lines.add("evaluation_interval: " + DurationText.of(step));
    // Promtool loads series in an order that changes, and sums them in that.
    lines.add("fuzzy_compare: true");
    list("group_eval_order:", rules.groups());
    List<TestGroup> written =
        groups.stream().filter(group -> !leftOutGroups.contains(group)).toList();
    lines.add("tests:" + (written.isEmpty() ? " []" : ""));
    written.forEach(this::write);
  }

  private void list(String key, Iterable<String> items) {
    lines.add(key + (items.iterator().hasNext() ? "" : " []"));
    items.forEach(item -> lines.add("  - " + YamlQuote.of(item)));
  }

  private void write(TestGroup group) {
    parts.put(lines.size() + 1, new Part(group, List.of()));
    group.head().forEach(line -> lines.add("  " + line));
    write(group, "alert_rule_test", group.played().alerts());
    write(group, "promql_expr_test", group.played().values());
  }

  private void write(TestGroup group, String key, List<TestEntry> entries) {
    List<Part> written =
        entries.stream()
            .map(entry -> new Part(group, List.of(entry)))
            .filter(part -> !leftOut.contains(part))
            .toList();
    lines.add("    " + key + ":" + (written.isEmpty() ? " []" : ""));
    for (Part part : written) {
      parts.put(lines.size() + 1, part);
      part.entries().get(0).lines().forEach(line -> lines.add("      " + line));
    }
  }
}
