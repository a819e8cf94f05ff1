package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RuleDefinition;
import io.cortexmon.testing.ScenarioMoment;
import io.cortexmon.testing.TestWatcher;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One test with one mutant. Only those rules are evaluated that the test looks at, which is most of
 * the time of a large system; a test that looks at others this time is to be tried again with all.
 */
final class Trial implements TestWatcher {

  private static final Expr NOTHING = PromQl.parse("vector(0) > 0");

  private final MutatedRule rule;
  private final String mutant;
  private final Set<RuleKey> evaluated;
  private final boolean isWhole;
  private final ReadsOfScenarios reads;
  private volatile @Nullable Thread stopped;
  private volatile boolean wasEvaluated;
  private volatile boolean hasStrayed;

  /**
   * Makes a trial.
   *
   * @param looked what the test looked at in the first run
   * @param isWhole whether all other rules are evaluated too
   */
  Trial(
      MutatedRule rule,
      String mutant,
      Set<RuleKey> looked,
      boolean isWhole,
      ReadsOfScenarios reads) {
    this.rule = rule;
    this.mutant = mutant;
    this.evaluated = looked;
    this.isWhole = isWhole;
    this.reads = reads;
  }

  /** Whether the mutant was evaluated in any scenario. */
  boolean wasEvaluated() {
    return wasEvaluated;
  }

  /** Whether the test looked at a rule that was not evaluated. */
  boolean hasStrayed() {
    return hasStrayed;
  }

  /** Stops the test on this thread where it asks next; others are left alone from now on. */
  void stop(Thread thread) {
    stopped = thread;
  }

  private boolean isOver() {
    Thread thread = stopped;
    if (thread != null && thread.equals(Thread.currentThread())) {
      throw new IllegalStateException("the time of this test with a mutant is over");
    }
    return thread != null;
  }

  @Override
  public RuleDefinition evaluated(RuleDefinition declared) {
    if (isOver()) {
      return declared;
    }
    RuleKey key = RuleKey.of(declared);
    if (key.equals(rule.key())) {
      return rule.changed(declared, mutant)
          .map(
              changed -> {
                wasEvaluated = true;
                return changed;
              })
          .orElse(declared);
    }
    return isWhole || evaluated.contains(key) ? declared : nothing(declared);
  }

  private static RuleDefinition nothing(RuleDefinition rule) {
    return new RuleDefinition(rule.name(), rule.isAlert(), NOTHING, 0, 0, rule.labels(), Map.of());
  }

  @Override
  public void asksForAlerts(ScenarioMoment moment, Rule asked) {
    if (!isOver() && !isWhole) {
      strays(reads.of(moment.scenario()).ofAlert(asked.name()));
    }
  }

  @Override
  public void asksForValue(ScenarioMoment moment, Expr expr) {
    if (!isOver() && !isWhole) {
      strays(reads.of(moment.scenario()).of(expr));
    }
  }

  private void strays(Set<RuleKey> asked) {
    if (!evaluated.containsAll(asked)) {
      hasStrayed = true;
    }
  }
}
