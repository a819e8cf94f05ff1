package io.cortexmon.testing.coverage;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which parts of which rules were seen, and by which tests. For use by several threads. */
final class Seen {

  private final Map<RuleKey, Map<String, Set<String>>> tests = new ConcurrentHashMap<>();

  void add(RuleKey rule, String part, String test) {
    tests
        .computeIfAbsent(rule, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(part, id -> ConcurrentHashMap.newKeySet())
        .add(test);
  }

  /** Returns the ids of the parts of a rule that a test has seen. */
  Set<String> by(String test, RuleKey rule) {
    Set<String> parts = new TreeSet<>();
    tests
        .getOrDefault(rule, Map.of())
        .forEach(
            (part, some) -> {
              if (some.contains(test)) {
                parts.add(part);
              }
            });
    return parts;
  }

  /** Returns the tests that saw a part, sorted; none where it was not seen. */
  SortedSet<String> tests(RuleKey rule, String part) {
    return new TreeSet<>(tests.getOrDefault(rule, Map.of()).getOrDefault(part, Set.of()));
  }

  boolean isEmpty() {
    return tests.isEmpty();
  }

  /** Returns a sorted copy of all. */
  SortedMap<RuleKey, SortedMap<String, SortedSet<String>>> sorted() {
    SortedMap<RuleKey, SortedMap<String, SortedSet<String>>> sorted = new TreeMap<>();
    tests.forEach(
        (rule, parts) -> {
          SortedMap<String, SortedSet<String>> some = new TreeMap<>();
          parts.forEach((part, names) -> some.put(part, new TreeSet<>(names)));
          sorted.put(rule, some);
        });
    return sorted;
  }
}
