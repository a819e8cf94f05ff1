package io.cortexmon.promql.engine;

import io.cortexmon.promql.GoNumber;

/** {@code double_exponential_smoothing}: an average in which later floats and trends weigh more. */
final class DoubleExponentialSmoothing {

  private DoubleExponentialSmoothing() {}

  /**
   * Checks the factors, which are wrong even where there is no float.
   *
   * @throws EvaluationException where one is not between 0 and 1
   */
  static void check(double[] factors) {
    check("smoothing", "sf", factors[0]);
    check("trend", "tf", factors[1]);
  }

  private static void check(String name, String symbol, double factor) {
    if (factor <= 0 || factor >= 1) {
      throw new EvaluationException(
          "invalid "
              + name
              + " factor. Expected: 0 < "
              + symbol
              + " < 1, got: "
              + GoNumber.format("%f", factor));
    }
  }

  /** Smoothes floats; nothing for one alone. */
  static void apply(RangeWindow window, double[] factors, Cell result, Annotations annotations) {
    if (window.to - window.from < 2) {
      return;
    }
    double[] values = window.values;
    double smoothing = factors[0];
    double trending = factors[1];
    double before = 0;
    double smoothed = values[window.from];
    double trend = values[window.from + 1] - smoothed;
    for (int i = window.from + 1; i < window.to; i++) {
      if (i > window.from + 1) {
        trend = trending * (smoothed - before) + (1 - trending) * trend;
      }
      before = smoothed;
      smoothed = smoothing * values[i] + (1 - smoothing) * (smoothed + trend);
    }
    result.set(smoothed);
  }
}
