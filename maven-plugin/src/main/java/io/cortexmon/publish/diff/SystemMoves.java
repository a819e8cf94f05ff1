package io.cortexmon.publish.diff;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells a system that went to another folder from one that is gone and another that came. */
final class SystemMoves {

  private SystemMoves() {}

  /**
   * Returns the new folder of each system that moved, and its old one: at least half of what the
   * old one held is in the new one.
   *
   * @param gone what the systems held that are no longer there
   * @param come what the systems hold that were not there
   */
  static SortedMap<String, String> between(
      SortedMap<String, Set<ThingKey>> gone, SortedMap<String, Set<ThingKey>> come) {
    SortedMap<String, String> moves = new TreeMap<>();
    gone.forEach(
        (system, wanted) -> {
          String best = nearest(wanted, come, moves.keySet());
          if (!best.isEmpty()) {
            moves.put(best, system);
          }
        });
    return moves;
  }

  private static String nearest(
      Set<ThingKey> wanted, SortedMap<String, Set<ThingKey>> come, Set<String> taken) {
    String best = "";
    int most = (wanted.size() - 1) / 2; // More than that is at least half.
    for (Map.Entry<String, Set<ThingKey>> system : come.entrySet()) {
      Set<ThingKey> common = new HashSet<>(system.getValue());
      common.retainAll(wanted);
      if (!taken.contains(system.getKey()) && common.size() > most) {
        most = common.size();
        best = system.getKey();
      }
    }
    return best;
  }
}
