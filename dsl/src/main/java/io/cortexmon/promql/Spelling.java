package io.cortexmon.promql;

/** How far apart two words are. */
final class Spelling {

  private Spelling() {}

  /**
   * Returns how many letters must be inserted, removed, changed or swapped with their neighbour to
   * make one word of the other; {@code limit} where it is that or more.
   */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(limit, last[b.length()]);
  }

  /** Returns how many letters two words have in common from the beginning. */
  static int alike(String a, String b) {
    int count = 0;
    while (count < Math.min(a.length(), b.length()) && a.charAt(count) == b.charAt(count)) {
      count++;
    }
    return count;
  }
}
