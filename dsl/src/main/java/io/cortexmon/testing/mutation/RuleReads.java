package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Selected;
import io.cortexmon.promql.Selectors;
import io.cortexmon.testing.GroupDefinition;
import io.cortexmon.testing.RuleDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules a query depends on, directly or through what they read. */
final class RuleReads {

  private static final String NAME = "__name__";
  private static final String ALERT_NAME = "alertname";
  private static final List<String> OF_ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");

  private final List<RuleDefinition> rules;
  private final Map<RuleKey, Set<RuleDefinition>> read = new HashMap<>();

  RuleReads(List<GroupDefinition> groups) {
    this.rules = groups.stream().flatMap(group -> group.rules().stream()).toList();
  }

  /** Returns the rules that a query depends on. */
  synchronized Set<RuleKey> of(Expr query) {
    return closure(readBy(query));
  }

  /** Returns an alerting rule, and the rules that it depends on. */
  synchronized Set<RuleKey> ofAlert(String name) {
    return closure(
        rules.stream().filter(rule -> rule.isAlert() && rule.name().equals(name)).toList());
  }

  private Set<RuleKey> closure(Iterable<RuleDefinition> first) {
    Set<RuleKey> found = new LinkedHashSet<>();
    Deque<RuleDefinition> open = new ArrayDeque<>();
    first.forEach(open::add);
    while (!open.isEmpty()) {
      RuleDefinition rule = open.pop();
      if (found.add(RuleKey.of(rule))) {
        open.addAll(read.computeIfAbsent(RuleKey.of(rule), any -> readBy(rule)));
      }
    }
    return found;
  }

  private Set<RuleDefinition> readBy(RuleDefinition rule) {
    // A template may ask anything of any series.
    boolean asks =
        Stream.concat(rule.labels().values().stream(), rule.annotations().values().stream())
            .anyMatch(text -> text.contains("{{") && text.contains("query"));
    return asks ? new LinkedHashSet<>(rules) : readBy(rule.expr());
  }

  private Set<RuleDefinition> readBy(Expr query) {
    Set<RuleDefinition> found = new LinkedHashSet<>();
    for (Selected selected : Selectors.in(query)) {
      rules.stream().filter(rule -> reads(selected, rule)).forEach(found::add);
    }
    return found;
  }

  private static boolean reads(Selected selected, RuleDefinition rule) {
    return rule.isAlert()
        ? OF_ALERTS.stream().anyMatch(name -> selects(selected, name))
            && matches(selected, ALERT_NAME, rule.name())
        : selects(selected, rule.name());
  }

  private static boolean selects(Selected selected, String name) {
    return selected
        .names()
        .map(names -> names.contains(name))
        .orElseGet(() -> matches(selected, NAME, name));
  }

  private static boolean matches(Selected selected, String label, String value) {
    return selected.matchers().stream()
        .filter(matcher -> matcher.label().equals(label))
        .allMatch((LabelMatcher matcher) -> matcher.matches(value));
  }
}
