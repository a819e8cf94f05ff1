package io.cortexmon.testing.coverage;

import io.cortexmon.testing.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The operands of {@code or} in an alert's query: which of them gave the alert's series. */
final class AlternativeBranches implements Branches {

  private final List<Alternative> alternatives;
  private final String alert;

  AlternativeBranches(DeclaredRule rule) {
    this.alternatives = Alternative.in(rule.definition().expr());
    this.alert = rule.rule().name();
  }

  private static String id(int index) {
    return "or:" + (index + 1);
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      String operand = alternatives.get(i).operand().text();
      parts.add(
          new Part(
              id(i),
              "firing by " + operand,
              Hints.look(alert, ".isFiring()") + " where only that part has a result"));
    }
    return parts;
  }

  /** A series that is on both sides of {@code or} comes from the left one. */
  @Override
  public void find(Alert firing, StepResults step, Set<String> seen) {
    for (int i = 0; i < alternatives.size(); i++) {
      if (step.resultOf(alternatives.get(i).whole(), firing).isPresent()) {
        seen.add(id(i));
        return;
      }
    }
  }
}
