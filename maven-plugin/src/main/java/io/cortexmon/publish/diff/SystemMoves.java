package io.cortexmon.publish.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a system that went to another folder from one that is gone and another that came. */
final class SystemMoves {

  private SystemMoves() {}

  /**
   * Returns the new folder of each system that moved, and its old one: at least half of what the
   * old one held is in the new one.
   */
  static SortedMap<String, String> between(
      TreeOfFiles before,
      TreeOfFiles after,
      SortedMap<String, List<Thing>> old,
      SortedMap<String, List<Thing>> now) {
    SortedMap<String, String> moves = new TreeMap<>();
    for (Map.Entry<String, List<Thing>> gone : old.entrySet()) {
      if (after.hasFolder(gone.getKey()) || gone.getValue().isEmpty()) {
        continue;
      }
      Set<ThingKey> wanted = keys(gone.getValue());
      String best = "";
      int most = (wanted.size() - 1) / 2; // More than that is at least half.
      for (Map.Entry<String, List<Thing>> come : now.entrySet()) {
        boolean isNew = !before.hasFolder(come.getKey());
        Set<ThingKey> common = keys(come.getValue());
        common.retainAll(wanted);
        if (isNew && !moves.containsKey(come.getKey()) && common.size() > most) {
          most = common.size();
          best = come.getKey();
        }
      }
      if (!best.isEmpty()) {
        moves.put(best, gone.getKey());
      }
    }
    return moves;
  }

  private static Set<ThingKey> keys(List<Thing> things) {
    return things.stream().map(Thing::key).collect(Collectors.toCollection(HashSet::new));
  }
}
