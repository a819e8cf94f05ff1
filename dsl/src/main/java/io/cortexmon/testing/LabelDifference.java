package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is different between two label sets, for failures. */
final class LabelDifference {

  private LabelDifference() {}

  /**
   * Returns {@code has pod="a", expected pod="b"; lacks node="n"}; only what is expected counts.
   */
  static String missing(Map<String, String> expected, Map<String, String> actual) {
    Map<String, String> relevant = new TreeMap<>(actual);
    relevant.keySet().retainAll(expected.keySet());
    return of(expected, relevant);
  }

  /** Returns all differences, by the names of labels. */
  static String of(Map<String, String> expected, Map<String, String> actual) {
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      String want = expected.getOrDefault(name, "");
      String have = actual.getOrDefault(name, "");
      if (want.equals(have)) {
        continue;
      }
      if (have.isEmpty()) {
        parts.add("lacks " + text(name, want));
      } else if (want.isEmpty()) {
        parts.add("has " + text(name, have) + ", expected none");
      } else {
        parts.add("has " + text(name, have) + ", expected " + Arguments.quoted(want));
      }
    }
    return String.join("; ", parts);
  }

  static String text(String name, String value) {
    return name + "=" + Arguments.quoted(value);
  }

  static String text(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> text(label.getKey(), label.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
