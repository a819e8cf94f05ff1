package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.LabelValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check of labels that rules and groups share. */
final class RuleLabels {

  private RuleLabels() {}

  static List<LabelValue> checked(String kind, String name, List<LabelValue> labels) {
    if (labels.size() < 2) {
      return List.copyOf(labels); // nothing to compare, as in most copies of a rule
    }
    Set<String> names = new HashSet<>();
    for (LabelValue label : labels) {
      if (!names.add(label.label().name())) {
        throw new IllegalArgumentException(
            kind
                + " "
                + Arguments.quoted(name)
                + ": label "
                + Arguments.quoted(label.label().name())
                + " is given twice");
      }
    }
    return List.copyOf(labels);
  }
}
