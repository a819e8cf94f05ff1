package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds definitions that share a name.
 *
 * @param rule the id of the check
 * @param what what shares a name, in the plural
 * @param name what is shared: a name, or something like it
 * @param hint what to do about it
 */
record Collisions(String rule, String what, String name, String hint) {

  Collisions(String rule, String what, String hint) {
    this(rule, what, "name", hint);
  }

  /** Returns a finding for each definition whose name an earlier one has. */
  <T> List<Finding> among(
      List<T> all,
      Function<T, String> nameOf,
      Function<T, String> subject,
      Function<T, Place> place) {
    Map<String, T> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (T one : all) {
      T earlier = first.putIfAbsent(nameOf.apply(one), one);
      if (earlier != null) {
        String message =
            String.format(
                "two %s have the %s `%s`; the other is at %s",
                what, name, nameOf.apply(one), place.apply(earlier));
        findings.add(Finding.error(rule, subject.apply(one), place.apply(one), message, hint));
      }
    }
    return findings;
  }
}
