package io.cortexmon.testing.coverage;

import io.cortexmon.rule.Rule;
import io.cortexmon.testing.GroupDefinition;
import io.cortexmon.testing.RuleDefinition;
import io.cortexmon.testing.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as it was declared, and as it is evaluated.
 *
 * @param offsetMillis how far in the past its group is evaluated
 */
record DeclaredRule(Rule rule, RuleDefinition definition, long offsetMillis) {

  /** Returns all rules of a scenario, in the order of their evaluation. */
  static List<DeclaredRule> in(Scenario scenario) {
    List<DeclaredRule> all = new ArrayList<>();
    for (GroupDefinition group : scenario.groups()) {
      for (RuleDefinition definition : group.rules()) {
        Rule rule = scenario.rules().get(all.size());
        all.add(new DeclaredRule(rule, definition, group.queryOffsetMillis()));
      }
    }
    return all;
  }

  /** Returns the rules of a scenario with a name; mostly one. */
  static List<DeclaredRule> named(String name, Scenario scenario) {
    List<DeclaredRule> found = new ArrayList<>();
    int index = 0;
    for (GroupDefinition group : scenario.groups()) {
      for (RuleDefinition definition : group.rules()) {
        if (definition.name().equals(name)) {
          Rule rule = scenario.rules().get(index);
          found.add(new DeclaredRule(rule, definition, group.queryOffsetMillis()));
        }
        index++;
      }
    }
    return found;
  }
}
