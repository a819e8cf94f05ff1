package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.rule.Rule;

/**
 * Told what tests look at, and free to let them look at another rule: what measures coverage, tries
 * changed rules or writes reports is one. It is called on the thread of the test.
 *
 * <p>Watchers come from {@link java.util.ServiceLoader}, once a class loader, or are there for a
 * while by {@link TestWatchers#during}.
 */
public interface TestWatcher {

  /** Whether it wants to be asked at all; one that does not is forgotten. */
  default boolean isWatching() {
    return true;
  }

  /** Returns what a scenario evaluates in place of a rule: the rule itself, unless overridden. */
  default RuleDefinition evaluated(RuleDefinition rule) {
    return rule;
  }

  /** A test asks for the alerts of a rule, whatever it then expects of them. */
  default void asksForAlerts(ScenarioMoment moment, Rule rule) {}

  /** A test asks for the value of a query, whatever it then expects of it. */
  default void asksForValue(ScenarioMoment moment, Expr expr) {}

  /** A test looked at the alerts of a rule and saw what it expected. */
  default void sawAlerts(AlertLook look) {}

  /** A test looked at the value of a query and saw what it expected. */
  default void sawValue(ValueLook look) {}
}
