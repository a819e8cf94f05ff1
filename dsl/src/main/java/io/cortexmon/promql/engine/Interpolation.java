package io.cortexmon.promql.engine;

/** How observations are taken to lie within a bucket. */
final class Interpolation {

  private static final double PER_LN_2 = 1.4426950408889634;

  /** Makes every subnormal number a normal one. */
  private static final int NORMALISING = 54;

  private static final double HALF = 0.5;

  private Interpolation() {}

  /**
   * Returns how many observations of a bucket lie below a value.
   *
   * @param linear whether they are spread evenly; otherwise evenly over the logarithm
   */
  static double countBelow(double lower, double upper, double count, double value, boolean linear) {
    if (value <= lower) {
      return 0;
    }
    return value >= upper ? count : count * fractionBelow(lower, upper, value, linear);
  }

  /** Returns the share of a bucket's observations below a value that is between its bounds. */
  static double fractionBelow(double lower, double upper, double value, boolean linear) {
    if (linear) {
      return (value - lower) / (upper - lower);
    }
    double logLower = log2(Math.abs(lower));
    double logUpper = log2(Math.abs(upper));
    double logValue = log2(Math.abs(value));
    return value > 0
        ? (logValue - logLower) / (logUpper - logLower)
        : 1 - (logValue - logUpper) / (logLower - logUpper);
  }

  /** Returns the logarithm to base 2, which is exact for powers of 2. */
  static double log2(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Math.log(value);
    }
    int scale = value < Double.MIN_NORMAL ? NORMALISING : 0;
    double normal = Math.scalb(value, scale);
    int exponent = Math.getExponent(normal) + 1;
    double fraction = Math.scalb(normal, -exponent);
    exponent -= scale;
    return fraction == HALF ? exponent - 1 : StrictMath.log(fraction) * PER_LN_2 + exponent;
  }

  /** Returns a power of 2, which is exact where the exponent is a whole number. */
  static double exp2(double exponent) {
    return StrictMath.pow(2, exponent);
  }
}
