package io.cortexmon.testing.coverage;

import io.cortexmon.promql.Emptiness;
import io.cortexmon.testing.Alert;
import io.cortexmon.testing.AlertLook;
import io.cortexmon.testing.AlertState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that tests can see of one rule, and what of it they do see.
 *
 * @param key which rule it is
 * @param parts what can be seen, in a fixed order
 */
record RuleParts(DeclaredRule rule, RuleKey key, List<Part> parts, List<Branches> branches) {

  private static final String TEMPLATE = "{{";

  RuleParts {
    parts = List.copyOf(parts);
    branches = List.copyOf(branches);
  }

  static RuleParts of(DeclaredRule rule) {
    RuleKey key = RuleKey.of(rule.rule(), rule.definition());
    if (!rule.definition().isAlert()) {
      return new RuleParts(rule, key, List.of(value(rule)), List.of());
    }
    List<Branches> branches =
        List.of(new AlternativeBranches(rule), new TemplateBranches(rule), new LabelBranches(rule));
    List<Part> parts = new ArrayList<>(states(rule));
    branches.forEach(some -> parts.addAll(some.parts()));
    List<Branches> several = branches.stream().filter(some -> !some.parts().isEmpty()).toList();
    return new RuleParts(rule, key, parts, several);
  }

  private static Part value(DeclaredRule rule) {
    return new Part(Part.VALUE, "its value", ".at(..).value(" + rule.rule().name() + ").is(..)");
  }

  /** A query that always has a result keeps its alert from ever being inactive again. */
  private static List<Part> states(DeclaredRule rule) {
    List<Part> states = new ArrayList<>();
    boolean ends = !Emptiness.of(rule.definition().expr()).isNever();
    if (ends) {
      states.add(state(rule, Part.INACTIVE, ".isInactive()"));
    }
    if (rule.definition().holdMillis() > 0) {
      states.add(state(rule, Part.PENDING, ".isPending()"));
    }
    states.add(state(rule, Part.FIRING, ".isFiring()"));
    if (ends) {
      states.add(state(rule, Part.RESOLVED, ".hasResolvedBy(..)"));
    }
    return states;
  }

  private static Part state(DeclaredRule rule, String state, String expectation) {
    return new Part(state, state, Hints.look(rule.rule().name(), expectation));
  }

  /**
   * Returns the ids of the parts that a look shows.
   *
   * @param known those that need not be found again
   */
  Set<String> seen(AlertLook look, Set<String> known) {
    Set<String> seen = new TreeSet<>();
    boolean isOpen = parts.stream().anyMatch(part -> part.isBranch() && !known.contains(part.id()));
    for (int i = 0; i < look.steps().size(); i++) {
      List<Alert> alerts = look.steps().get(i).stream().filter(this::isOfThisRule).toList();
      states(alerts, seen);
      if (isOpen && seen.contains(Part.FIRING)) {
        long millis = look.firstMillis() + i * look.moment().scenario().step().toMillis();
        find(alerts, new StepResults(look.moment(), rule, millis), seen);
      }
    }
    if (isResolved(look, seen)) {
      seen.add(Part.RESOLVED);
    }
    return seen;
  }

  private static void states(List<Alert> alerts, Set<String> seen) {
    if (alerts.isEmpty()) {
      seen.add(Part.INACTIVE);
      if (seen.contains(Part.FIRING)) {
        seen.add(Part.RESOLVED);
      }
    }
    alerts.forEach(alert -> seen.add(alert.state().toString()));
  }

  private void find(List<Alert> alerts, StepResults step, Set<String> seen) {
    alerts.stream()
        .filter(alert -> alert.state() == AlertState.FIRING)
        .forEach(alert -> branches.forEach(some -> some.find(alert, step, seen)));
  }

  /** One time that is looked at may be one at which the alerts have fired before. */
  private boolean isResolved(AlertLook look, Set<String> seen) {
    if (look.steps().size() > 1 || !seen.contains(Part.INACTIVE)) {
      return false;
    }
    List<AlertState> states = look.moment().states(rule.rule().name());
    return states.get(states.size() - 1) == AlertState.INACTIVE
        && states.contains(AlertState.FIRING);
  }

  /** Rules of one name differ in the labels that they put on their alerts. */
  private boolean isOfThisRule(Alert alert) {
    for (Map.Entry<String, String> label : rule.definition().labels().entrySet()) {
      if (!label.getValue().contains(TEMPLATE)
          && !alert.labels().value(label.getKey()).equals(label.getValue())) {
        return false;
      }
    }
    return true;
  }
}
