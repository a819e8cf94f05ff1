package io.cortexmon.testing.coverage;

import io.cortexmon.testing.TestWatchers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a test sees, while it is run with a recorder. */
final class Recording {

  private Recording() {}

  static Seen of(Runnable test) {
    CoverageRecorder recorder = CoverageRecorder.inMemory();
    TestWatchers.during(recorder, test);
    return recorder.seen();
  }

  /** Returns the ids of what was seen, in their order, by the names of the rules. */
  static Map<String, List<String>> parts(Seen seen) {
    Map<String, List<String>> parts = new TreeMap<>();
    seen.sorted().forEach((key, some) -> parts.put(key.name(), List.copyOf(some.keySet())));
    return parts;
  }

  static List<String> parts(String rule, Runnable test) {
    return parts(of(test)).getOrDefault(rule, List.of());
  }

  /** Returns the tests that saw anything of a rule. */
  static List<String> tests(Seen seen) {
    return seen.sorted().values().stream()
        .flatMap(parts -> parts.values().stream())
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
