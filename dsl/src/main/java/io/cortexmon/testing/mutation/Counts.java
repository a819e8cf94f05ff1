package io.cortexmon.testing.mutation;

import io.cortexmon.testing.mutation.MutationReport.Result;
import java.util.List;

/** How many of some mutants were killed, and how many survived; the rest was not tried. */
record Counts(long mutants, long killed, long survived) {

  static Counts of(List<Result> results) {
    return new Counts(
        results.size(),
        results.stream().filter(result -> result.status().isKilled()).count(),
        results.stream().filter(result -> result.status().isSurvivor()).count());
  }

  /** Returns the killed ones as a part of all; 1 where there are none. */
  double score() {
    return mutants == 0 ? 1 : (double) killed / mutants;
  }
}
