package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.Selected;
import io.cortexmon.promql.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Alerts that something is absent, where no test looks at them. They fire in every test of another
 * rule, but can not fail, so that they need not be evaluated.
 */
final class UnseenAlerts {

  /** So many samples can be read by any query. */
  private static final int FEW_SAMPLES = 10_000;

  /** What is known of a rule: the metric whose absence it tells, and what its query reads. */
  private record Facts(Optional<String> absent, Optional<Set<String>> read) {}

  private final IdentityHashMap<RuleDefinition, Facts> known = new IdentityHashMap<>();

  /** Returns the groups without alerts that no test looks at and no rule reads. */
  List<GroupDefinition> without(
      List<GroupDefinition> groups, RuleTestFile.Group test, InputSeries input) {
    Set<RuleDefinition> unseen = unseen(groups, test, input);
    if (unseen.isEmpty()) {
      return groups;
    }
    List<GroupDefinition> kept = new ArrayList<>();
    for (GroupDefinition group : groups) {
      List<RuleDefinition> rules = new ArrayList<>(group.rules());
      rules.removeIf(unseen::contains);
      kept.add(new GroupDefinition(group.name(), group.limit(), group.queryOffsetMillis(), rules));
    }
    return kept;
  }

  private Set<RuleDefinition> unseen(
      List<GroupDefinition> groups, RuleTestFile.Group test, InputSeries input) {
    Set<String> looked = new HashSet<>();
    test.alerts().forEach(alert -> looked.add(alert.name()));
    Set<RuleDefinition> unseen = unseen(groups, looked);
    boolean isSafe =
        !unseen.isEmpty()
            && input.samples() <= FEW_SAMPLES
            && Collections.disjoint(input.metrics(), EvaluatedAlert.WRITTEN)
            && test.exprs().stream().noneMatch(expr -> readsAlerts(expr.expr()));
    for (GroupDefinition group : isSafe ? groups : List.<GroupDefinition>of()) {
      isSafe = isSafe && group.rules().stream().noneMatch(rule -> readsAlerts(facts(rule).read()));
    }
    return isSafe ? unseen : Set.of();
  }

  /** Returns alerts of other names than these that can not fail: each fires once, or does not. */
  private Set<RuleDefinition> unseen(List<GroupDefinition> groups, Set<String> looked) {
    Set<String> twice = new HashSet<>();
    Set<String> names = new HashSet<>(EvaluatedAlert.WRITTEN);
    for (GroupDefinition group : groups) {
      group.rules().stream()
          .map(RuleDefinition::name)
          .filter(n -> !names.add(n))
          .forEach(twice::add);
    }
    Set<RuleDefinition> unseen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (GroupDefinition group : groups) {
      for (RuleDefinition rule : group.limit() == 0 ? group.rules() : List.<RuleDefinition>of()) {
        boolean isOwn = !looked.contains(rule.name()) && !twice.contains(rule.name());
        if (isOwn && facts(rule).absent().filter(metric -> !names.contains(metric)).isPresent()) {
          unseen.add(rule);
        }
      }
    }
    return unseen;
  }

  private Facts facts(RuleDefinition rule) {
    return known.computeIfAbsent(
        rule,
        any -> {
          Optional<Set<String>> read =
              TemplateReading.mayQuery(rule) ? Optional.empty() : read(rule.expr());
          return new Facts(rule.isAlert() ? absent(rule.expr()) : Optional.empty(), read);
        });
  }

  private static boolean readsAlerts(String text) {
    try {
      return readsAlerts(read(PromQl.parse(text)));
    } catch (PromQlSyntaxException e) {
      return true;
    }
  }

  private static boolean readsAlerts(Optional<Set<String>> read) {
    return read.isEmpty() || EvaluatedAlert.WRITTEN.stream().anyMatch(read.get()::contains);
  }

  /** Returns the metrics that are read; nothing where that is not known. */
  static Optional<Set<String>> read(Expr expr) {
    Set<String> names = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expr));
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (next instanceof Expr.Call call && call.function() == Function.INFO) {
        return Optional.empty(); // It selects series by itself.
      }
      if (next instanceof Expr.VectorSelector selector) {
        Optional<Set<String>> selected = new Selected(selector, List.of(), false).names();
        if (selected.isEmpty()) {
          return selected;
        }
        names.addAll(selected.get());
      }
      next.children().forEach(open::push);
    }
    return Optional.of(names);
  }

  /** Returns the metric where the expression is that its series are absent, and nothing else. */
  static Optional<String> absent(Expr expr) {
    if (!(expr instanceof Expr.Call call)) {
      return Optional.empty();
    }
    Expr argument = call.args().isEmpty() ? expr : call.args().get(0);
    if (call.function() == Function.ABSENT && argument instanceof Expr.VectorSelector selector) {
      return metric(selector);
    }
    boolean isRange =
        call.function() == Function.ABSENT_OVER_TIME
            && argument instanceof Expr.MatrixSelector matrix
            && matrix.range() instanceof Window.Fixed;
    return isRange ? metric(((Expr.MatrixSelector) argument).selector()) : Optional.empty();
  }

  private static Optional<String> metric(Expr.VectorSelector selector) {
    return selector.modifiers().equals(Modifiers.NONE)
        ? new Selected(selector, List.of(), false)
            .names()
            .filter(names -> names.size() == 1)
            .map(names -> names.iterator().next())
        : Optional.empty();
  }
}
