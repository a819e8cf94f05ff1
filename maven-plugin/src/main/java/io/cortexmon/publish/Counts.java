package io.cortexmon.publish;

import java.util.ArrayList;
import java.util.List;

/** A plan in numbers. */
final class Counts {

  private Counts() {}

  /** Returns {@code 2 added, 1 changed}; what there is none of is left out. */
  static String of(Plan plan) {
    List<String> counts = new ArrayList<>();
    count(counts, plan.added().size(), "added");
    count(counts, plan.changed().size(), "changed");
    count(counts, plan.removed().size(), "removed");
    count(counts, plan.adopted().size(), "adopted");
    count(counts, plan.kept().size(), "kept");
    return counts.isEmpty() ? "owner files" : String.join(", ", counts);
  }

  private static void count(List<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }

  /** Returns {@code 1 file} or {@code 3 files}. */
  static String files(int number) {
    return number == 1 ? "1 file" : number + " files";
  }
}
