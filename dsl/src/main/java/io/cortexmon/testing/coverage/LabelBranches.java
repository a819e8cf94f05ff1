package io.cortexmon.testing.coverage;

import io.cortexmon.promql.ResultLabelSet;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.testing.Alert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of those labels of which all values are known: because the label was declared with
 * them, or because the query names them. Values that the query rules out are not asked, nor labels
 * that the rule itself puts on, nor those that have one value only.
 */
final class LabelBranches implements Branches {

  /** What the ids of these parts begin with. */
  static final String PREFIX = "value:";

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final String alert;

  LabelBranches(DeclaredRule rule) {
    this.alert = rule.rule().name();
    ResultLabelSet labels = ResultLabelSet.of(rule.definition().expr());
    Map<String, List<String>> declared = new LinkedHashMap<>();
    if (rule.rule() instanceof AlertingRule alerting) {
      alerting.query().resultLabels().listed().stream()
          .filter(label -> !label.values().isEmpty())
          .forEach(label -> declared.put(label.name(), label.values()));
    }
    Set<String> names = new TreeSet<>(labels.named());
    names.addAll(declared.keySet());
    names.removeAll(rule.definition().labels().keySet());
    for (String name : names) {
      List<String> possible = possible(name, labels, Optional.ofNullable(declared.get(name)));
      if (possible.size() > 1) {
        values.put(name, possible);
      }
    }
  }

  private static List<String> possible(
      String name, ResultLabelSet labels, Optional<List<String>> declared) {
    List<String> all = declared.orElseGet(() -> List.copyOf(labels.values(name).orElse(Set.of())));
    return all.stream().filter(value -> !value.isEmpty() && labels.mayBe(name, value)).toList();
  }

  private static String id(String name, String value) {
    return PREFIX + name + "=" + value;
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    values.forEach(
        (name, all) ->
            all.forEach(
                value ->
                    parts.add(
                        new Part(
                            id(name, value),
                            "firing with " + name + "=" + value,
                            Hints.look(alert, ".isFiring()") + " with a series of that label"))));
    return parts;
  }

  @Override
  public void find(Alert firing, StepResults step, Set<String> seen) {
    values.forEach(
        (name, all) -> {
          String value = firing.labels().value(name);
          if (all.contains(value)) {
            seen.add(id(name, value));
          }
        });
  }
}
