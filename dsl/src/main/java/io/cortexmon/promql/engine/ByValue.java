package io.cortexmon.promql.engine;

import java.util.Arrays;

/** Rows sorted by their float, NaN last. */
final class ByValue {

  private static final int FEW = 12;

  private ByValue() {}

  /**
   * Sorts rows. Equal floats keep their order; so few rows as Prometheus sorts by insertion are
   * sorted in the same way, NaNs included.
   *
   * @param rows the rows, of which the first {@code size} are sorted
   * @param values floats by row
   */
  static void sort(int[] rows, int size, double[] values, boolean descending) {
    if (size <= FEW) {
      for (int i = 1; i < size; i++) {
        for (int j = i; j > 0 && isBefore(values[rows[j]], values[rows[j - 1]], descending); j--) {
          int row = rows[j];
          rows[j] = rows[j - 1];
          rows[j - 1] = row;
        }
      }
      return;
    }
    Integer[] boxed = new Integer[size];
    for (int i = 0; i < size; i++) {
      boxed[i] = rows[i];
    }
    Arrays.sort(
        boxed,
        (a, b) -> {
          double x = values[a];
          double y = values[b];
          if (Double.isNaN(x) || Double.isNaN(y)) {
            return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
          }
          int order = x < y ? -1 : x > y ? 1 : 0;
          return descending ? -order : order;
        });
    for (int i = 0; i < size; i++) {
      rows[i] = boxed[i];
    }
  }

  private static boolean isBefore(double value, double other, boolean descending) {
    return Double.isNaN(other) || (descending ? other < value : other > value);
  }
}
