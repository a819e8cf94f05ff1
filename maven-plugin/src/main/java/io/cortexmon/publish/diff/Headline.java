package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts changes in one line. */
final class Headline {

  private Headline() {}

  /** Returns {@code 2 alerts changed, 1 alert added, 1 dashboard changed}. */
  static String of(List<Change> changes) {
    SortedMap<Kind, SortedMap<Action, Integer>> counts = new TreeMap<>();
    for (Change change : changes) {
      counts
          .computeIfAbsent(Kind.of(change.kind()), x -> new TreeMap<>())
          .merge(change.action(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    counts.forEach(
        (kind, actions) ->
            actions.forEach((action, count) -> words.add(kind.count(count) + " " + action)));
    return String.join(", ", words);
  }
}
