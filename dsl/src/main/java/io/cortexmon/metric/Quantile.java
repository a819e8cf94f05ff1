package io.cortexmon.metric;

/** The check that all quantiles share. */
final class Quantile {

  private Quantile() {}

  /** Returns a quantile between 0 and 1. */
  static double checked(double quantile) {
    if (quantile >= 0 && quantile <= 1) {
      return quantile;
    }
    String meant = quantile > 1 && quantile <= 100 ? "; did you mean " + quantile / 100 + "?" : "";
    throw new IllegalArgumentException(
        "quantile " + number(quantile) + ": must be between 0 and 1" + meant);
  }

  private static String number(double value) {
    return value == Math.rint(value) && !Double.isInfinite(value)
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
