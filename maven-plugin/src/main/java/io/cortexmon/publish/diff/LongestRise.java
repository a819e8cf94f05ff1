package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds a longest sequence of rising numbers: what kept its order while the rest moved. */
final class LongestRise {

  private LongestRise() {}

  /** Marks the numbers of such a sequence; no number may be there twice. */
  static boolean[] of(List<Integer> numbers) {
    List<Integer> ends = new ArrayList<>(); // Where the best rise of each length ends.
    int[] from = new int[numbers.size()];
    Arrays.fill(from, -1);
    for (int i = 0; i < numbers.size(); i++) {
      int length = lower(numbers, ends, numbers.get(i));
      if (length > 0) {
        from[i] = ends.get(length - 1);
      }
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    boolean[] marked = new boolean[numbers.size()];
    for (int at = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); at >= 0; at = from[at]) {
      marked[at] = true;
    }
    return marked;
  }

  /** How many of the rises end below a number: their ends rise with their lengths. */
  private static int lower(List<Integer> numbers, List<Integer> ends, int number) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers.get(ends.get(middle)) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
