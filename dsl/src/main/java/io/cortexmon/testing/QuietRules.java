package io.cortexmon.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that can give nothing, because no series that they read can be there: they need not be
 * evaluated. Most rules are so in a test of one of them.
 */
final class QuietRules {

  private final IdentityHashMap<RuleDefinition, Optional<Set<String>>> needed =
      new IdentityHashMap<>();

  /**
   * Returns the groups with those rules only that may give something, or fail.
   *
   * @param metrics those that have series
   */
  List<GroupDefinition> without(List<GroupDefinition> groups, Set<String> metrics) {
    Set<String> present = new HashSet<>(metrics);
    Set<RuleDefinition> loud = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (GroupDefinition group : groups) {
        for (RuleDefinition rule : group.rules()) {
          if (!loud.contains(rule) && isLoud(rule, present)) {
            loud.add(rule);
            present.addAll(written(rule));
            isChanged = true;
          }
        }
      }
    }
    List<GroupDefinition> kept = new ArrayList<>();
    for (GroupDefinition group : groups) {
      List<RuleDefinition> rules = new ArrayList<>(group.rules());
      rules.removeIf(rule -> !loud.contains(rule));
      kept.add(new GroupDefinition(group.name(), group.limit(), group.queryOffsetMillis(), rules));
    }
    return kept;
  }

  private boolean isLoud(RuleDefinition rule, Set<String> present) {
    Optional<Set<String>> metrics =
        needed.computeIfAbsent(rule, known -> NeededMetrics.of(known.expr()));
    return metrics.isEmpty() || !Collections.disjoint(metrics.get(), present);
  }

  private static List<String> written(RuleDefinition rule) {
    return rule.isAlert() ? EvaluatedAlert.WRITTEN : List.of(rule.name());
  }
}
