package io.cortexmon.testing.mutation;

import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RuleDefinition;
import io.cortexmon.testing.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as a system declares it.
 *
 * @param rule what is evaluated
 * @param place the Java file and line that declares it
 */
public record DeclaredRule(RuleDefinition rule, Place place) {

  /** Returns the rules of a system, in the order of their groups. */
  public static List<DeclaredRule> of(Monitoring monitoring) {
    return of(Scenario.of(monitoring));
  }

  /** Returns the rules of a scenario, in the order of their evaluation. */
  static List<DeclaredRule> of(Scenario scenario) {
    List<RuleDefinition> definitions =
        scenario.groups().stream().flatMap(group -> group.rules().stream()).toList();
    List<Rule> rules = scenario.rules();
    List<DeclaredRule> declared = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      declared.add(new DeclaredRule(definitions.get(i), rules.get(i).place()));
    }
    return declared;
  }
}
