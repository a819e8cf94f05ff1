package io.cortexmon.testing;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.ValueType;
import io.cortexmon.promql.Window;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that read nothing that other rules write: one range query gives what they give at all times
 * of a test, which costs less than a query for each.
 */
final class RangeRules {

  /** Even if a query reads all samples with each of its selectors, it may. */
  private static final int FEW_SAMPLES = 2_500;

  private static final int FEW_SELECTORS = 4;

  /**
   * What is known of a rule.
   *
   * @param looksBack whether it is surely not changed by samples after its time
   * @param read the metrics that its query reads, where it can be asked for a range
   */
  private record Facts(boolean looksBack, Optional<Set<String>> read) {}

  private final IdentityHashMap<RuleDefinition, Facts> known = new IdentityHashMap<>();

  /** Returns the rules that can be evaluated at all times at once, over all samples. */
  Set<RuleDefinition> of(List<GroupDefinition> groups, InputSeries input) {
    Set<RuleDefinition> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> written = new HashSet<>(EvaluatedAlert.WRITTEN);
    for (GroupDefinition group : groups) {
      for (RuleDefinition rule : group.rules()) {
        if (!facts(rule).looksBack) {
          return Set.of();
        }
        written.add(rule.name());
      }
    }
    if (input.samples() > FEW_SAMPLES || !Collections.disjoint(written, input.metrics())) {
      return Set.of();
    }
    for (GroupDefinition group : groups) {
      for (RuleDefinition rule : group.rules()) {
        Optional<Set<String>> read = facts(rule).read;
        if (group.queryOffsetMillis() == 0
            && read.isPresent()
            && Collections.disjoint(read.get(), written)) {
          found.add(rule);
        }
      }
    }
    return found;
  }

  private Facts facts(RuleDefinition rule) {
    return known.computeIfAbsent(rule, RangeRules::read);
  }

  private static Facts read(RuleDefinition rule) {
    boolean looksBack = !TemplateReading.mayQuery(rule);
    boolean isPlain = rule.expr().type() == ValueType.VECTOR;
    int selectors = 0;
    Deque<Expr> open = new ArrayDeque<>(List.of(rule.expr()));
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (next instanceof Expr.VectorSelector selector) {
        looksBack = looksBack && looksBack(selector.modifiers());
        selectors++;
      } else if (next instanceof Expr.Subquery subquery) {
        looksBack = looksBack && looksBack(subquery.modifiers());
        isPlain = false;
      }
      next.children().forEach(open::push);
    }
    boolean isRange =
        isPlain
            && selectors <= FEW_SELECTORS
            && (NeededMetrics.of(rule.expr()).isPresent()
                || UnseenAlerts.absent(rule.expr()).isPresent());
    return new Facts(looksBack, isRange ? UnseenAlerts.read(rule.expr()) : Optional.empty());
  }

  private static boolean looksBack(Modifiers modifiers) {
    return modifiers.at() == At.NONE
        && modifiers.extension() == Modifiers.Extension.NONE
        && modifiers.offset() instanceof Window.Fixed offset
        && !offset.duration().isNegative();
  }
}
