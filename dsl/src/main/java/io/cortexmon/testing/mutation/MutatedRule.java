package io.cortexmon.testing.mutation;

import io.cortexmon.definition.Place;
import io.cortexmon.testing.RuleDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule and its mutants. A rule that is declared differently for each environment is one rule: a
 * mutant is the same change in all of them.
 */
final class MutatedRule {

  private final RuleKey key;
  private final Place place;
  private final Map<String, Mutant> mutants = new LinkedHashMap<>();
  private final Map<RuleDefinition, Map<String, RuleDefinition>> changed = new HashMap<>();

  private MutatedRule(RuleKey key, Place place) {
    this.key = key;
    this.place = place;
  }

  /** Returns the rules in the order in which they are declared first. */
  static List<MutatedRule> of(List<DeclaredRule> declared) {
    Map<RuleKey, MutatedRule> rules = new LinkedHashMap<>();
    for (DeclaredRule one : declared) {
      RuleKey key = RuleKey.of(one.rule());
      rules.computeIfAbsent(key, any -> new MutatedRule(key, one.place())).add(one.rule());
    }
    return new ArrayList<>(rules.values());
  }

  private void add(RuleDefinition variant) {
    if (!changed.containsKey(variant)) {
      Map<String, RuleDefinition> byId = new HashMap<>();
      for (Mutant mutant : Mutants.of(variant)) {
        mutants.putIfAbsent(mutant.id(), mutant);
        byId.put(mutant.id(), mutant.rule());
      }
      changed.put(variant, byId);
    }
  }

  RuleKey key() {
    return key;
  }

  Place place() {
    return place;
  }

  List<Mutant> mutants() {
    return List.copyOf(mutants.values());
  }

  /**
   * Returns what a mutant makes of the rule as a scenario has it; nothing where it changes none.
   */
  synchronized Optional<RuleDefinition> changed(RuleDefinition evaluated, String id) {
    Map<String, RuleDefinition> byId =
        changed.computeIfAbsent(
            evaluated,
            rule -> {
              Map<String, RuleDefinition> made = new HashMap<>();
              Mutants.of(rule).forEach(mutant -> made.put(mutant.id(), mutant.rule()));
              return made;
            });
    return Optional.ofNullable(byId.get(id));
  }
}
