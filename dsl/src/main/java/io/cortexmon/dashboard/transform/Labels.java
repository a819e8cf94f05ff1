package io.cortexmon.dashboard.transform;

import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Label;
import java.util.ArrayList;
import java.util.List;

/** The names of labels. */
final class Labels {

  private Labels() {}

  static List<String> names(String what, Label first, Label... more) {
    List<String> names = new ArrayList<>(List.of(first.name()));
    List.of(more).forEach(label -> names.add(label.name()));
    return Arguments.distinct(what, names);
  }
}
