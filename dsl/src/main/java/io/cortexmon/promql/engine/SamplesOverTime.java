package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;

/** Functions of all samples in a range, whether floats or histograms. */
final class SamplesOverTime {

  private static final double MILLIS = 1000;

  private SamplesOverTime() {}

  /** {@code count_over_time}. */
  static void count(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    result.set(window.to - window.from);
  }

  /** {@code present_over_time} and, where there are samples, {@code absent_over_time}. */
  static void present(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    result.set(1);
  }

  /** {@code first_over_time}. */
  static void first(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    sample(window, window.from, result);
  }

  /** {@code last_over_time}. */
  static void last(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    sample(window, window.to - 1, result);
  }

  private static void sample(RangeWindow window, int i, Cell result) {
    FloatHistogram histogram = window.histograms == null ? null : window.histograms[i];
    if (histogram == null) {
      result.set(window.values[i]);
    } else {
      result.set(histogram);
    }
  }

  /** {@code ts_of_first_over_time}. */
  static void timeOfFirst(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    result.set(window.times[window.from] / MILLIS);
  }

  /**
   * {@code ts_of_last_over_time}. A time before 1970 counts only where there are floats as well as
   * histograms, and is 0 otherwise, as in Prometheus.
   */
  static void timeOfLast(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    long last = window.times[window.to - 1];
    boolean counts = last >= 0 || (window.hasHistograms() && window.hasFloats());
    result.set(counts ? last / MILLIS : 0);
  }
}
