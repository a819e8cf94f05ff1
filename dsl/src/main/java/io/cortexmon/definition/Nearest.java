package io.cortexmon.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the candidate nearest to a misspelt name by the number of inserted, dropped, replaced
   * or swapped characters, if it is near enough to be a likely slip: at most a third of the name's
   * length, and at least one. Ties go to the alphabetically first.
   */
  public static Optional<String> to(String name, Collection<String> candidates) {
    int limit = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
        .filter(candidate -> distance(name, candidate) <= limit)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns {@code ; did you mean "x"?}, or nothing where no candidate is near. */
  public static String question(String name, Collection<String> candidates) {
    return to(name, candidates)
        .map(nearest -> "; did you mean " + Arguments.quoted(nearest) + "?")
        .orElse("");
  }

  /**
   * The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one step.
   */
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, steps);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] steps) {
    int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
