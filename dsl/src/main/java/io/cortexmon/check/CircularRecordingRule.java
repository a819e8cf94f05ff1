package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.NamedSeries;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recording rule that reads itself, directly or through other rules. */
final class CircularRecordingRule implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Map<String, RecordingRule> rules = new LinkedHashMap<>();
    Contents.rules(monitoring).stream()
        .filter(RecordingRule.class::isInstance)
        .map(RecordingRule.class::cast)
        .forEach(rule -> rules.putIfAbsent(rule.name(), rule));
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (RecordingRule rule : rules.values()) {
      List<String> circle = circle(rule, rules);
      if (!circle.isEmpty() && !reported.contains(rule.name())) {
        reported.addAll(circle);
        findings.add(finding(rule, circle));
      }
    }
    return findings;
  }

  private static Finding finding(RecordingRule rule, List<String> circle) {
    String message =
        circle.size() == 1
            ? String.format("recording rule `%s` reads itself", rule.name())
            : String.format(
                "recording rule `%s` reads itself: %s -> %s",
                rule.name(), String.join(" -> ", circle), rule.name());
    return Finding.error(
        "rule/circular",
        rule.subject(),
        rule.place(),
        message,
        "record the part that does not depend on itself under another name");
  }

  /** Returns the names on the shortest way from a rule back to itself, or nothing. */
  private static List<String> circle(RecordingRule start, Map<String, RecordingRule> rules) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    List<RecordingRule> edge = List.of(start);
    ways.put(start.name(), List.of(start.name()));
    while (!edge.isEmpty()) {
      List<RecordingRule> next = new ArrayList<>();
      for (RecordingRule from : edge) {
        List<String> way = ways.getOrDefault(from.name(), List.of());
        for (String to : reads(from)) {
          if (to.equals(start.name())) {
            return way;
          }
          RecordingRule rule = rules.get(to);
          if (rule != null && !ways.containsKey(to)) {
            List<String> longer = new ArrayList<>(way);
            longer.add(to);
            ways.put(to, longer);
            next.add(rule);
          }
        }
      }
      edge = next;
    }
    return List.of();
  }

  /** The names of what may be rules: those of a query that is a text, too. */
  private static List<String> reads(RecordingRule rule) {
    return rule.query().reads().sources().stream()
        .filter(source -> source instanceof RecordingRule || source instanceof NamedSeries)
        .map(Source::name)
        .toList();
  }
}
