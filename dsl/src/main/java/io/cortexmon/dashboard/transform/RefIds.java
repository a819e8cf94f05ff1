package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.definition.Arguments;
import java.util.List;

/** Queries by their ref ids, in the one text that Grafana has for several: {@code A|B}. */
final class RefIds {

  private RefIds() {}

  static String union(String... refIds) {
    List<String> all = Arguments.distinct("ref id", List.of(refIds));
    all.forEach(id -> Arguments.name("ref id", id));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("needs at least one ref id");
    }
    return String.join("|", all);
  }

  /** Only with slashes is it a regular expression. */
  static String regex(String regex) {
    String checked = JsRegex.of("ref id expression", regex);
    return checked.startsWith("/") ? checked : "/^" + checked + "$/";
  }
}
