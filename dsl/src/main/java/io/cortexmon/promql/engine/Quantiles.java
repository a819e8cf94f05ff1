package io.cortexmon.promql.engine;

import java.util.Arrays;

/** Quantiles of the floats in a range. */
final class Quantiles {

  private static final double MEDIAN = 0.5;

  /** Up to so many values equal ones keep their order, so that it is known which zero is left. */
  private static final int FEW = 12;

  private Quantiles() {}

  /** {@code quantile_over_time}. */
  static void overTime(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double quantile = scalars[0];
    if (!(quantile >= 0 && quantile <= 1)) {
      annotations.warn(Notes.invalidQuantile(quantile), window.span);
    }
    result.set(of(quantile, Arrays.copyOfRange(window.values, window.from, window.to)));
  }

  /** {@code mad_over_time}: the median distance from the median; NaN where any value is. */
  static void medianDeviation(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double[] values = Arrays.copyOfRange(window.values, window.from, window.to);
    for (double value : values) {
      if (Double.isNaN(value)) {
        result.set(Double.NaN);
        return;
      }
    }
    double median = of(MEDIAN, values);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i] - median);
    }
    result.set(of(MEDIAN, values));
  }

  /**
   * Returns a quantile, between two values by their weighted average: NaN of none and for NaN,
   * infinite where the quantile is below 0 or above 1. NaN is less than all numbers.
   *
   * @param values are sorted afterwards
   */
  static double of(double quantile, double[] values) {
    if (values.length == 0 || Double.isNaN(quantile)) {
      return Double.NaN;
    }
    if (quantile < 0 || quantile > 1) {
      return quantile < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    sort(values);
    double rank = quantile * (values.length - 1);
    double floor = Math.floor(rank);
    int lower = (int) floor;
    int upper = Math.min(values.length - 1, lower + 1);
    double weight = rank - floor;
    return values[lower] * (1 - weight) + values[upper] * weight;
  }

  private static void sort(double[] values) {
    if (values.length > FEW) {
      Arrays.sort(values);
      int numbers = values.length;
      while (numbers > 0 && Double.isNaN(values[numbers - 1])) {
        numbers--;
      }
      System.arraycopy(values, 0, values, values.length - numbers, numbers);
      Arrays.fill(values, 0, values.length - numbers, Double.NaN);
      return;
    }
    for (int i = 1; i < values.length; i++) {
      double value = values[i];
      int at = i;
      while (at > 0 && (value < values[at - 1] || Double.isNaN(value))) {
        values[at] = values[at - 1];
        at--;
      }
      values[at] = value;
    }
  }
}
