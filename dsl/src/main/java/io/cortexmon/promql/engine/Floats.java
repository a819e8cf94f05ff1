package io.cortexmon.promql.engine;

/** Arithmetic where Go's results differ from those of Java's own methods. */
final class Floats {

  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;
  private static final int MANTISSA = 52;
  private static final double SUBNORMAL_SCALE = 0x1p52;

  private Floats() {}

  /** Returns a power; 1 where the base is 1, or -1 and the exponent infinite. */
  static double power(double base, double exponent) {
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }

  /** Returns the larger; infinity beats NaN. */
  static double max(double a, double b) {
    boolean infinite = a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY;
    return infinite ? Double.POSITIVE_INFINITY : Math.max(a, b);
  }

  /** Returns the smaller; negative infinity beats NaN. */
  static double min(double a, double b) {
    boolean infinite = a == Double.NEGATIVE_INFINITY || b == Double.NEGATIVE_INFINITY;
    return infinite ? Double.NEGATIVE_INFINITY : Math.min(a, b);
  }

  /** Returns the logarithm to base 2, which is exact for powers of 2. */
  static double log2(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return Math.log(value);
    }
    boolean subnormal = value < Double.MIN_NORMAL;
    double scaled = subnormal ? value * SUBNORMAL_SCALE : value;
    int exponent = Math.getExponent(scaled) + 1;
    double fraction = Math.scalb(scaled, -exponent);
    int total = subnormal ? exponent - MANTISSA : exponent;
    return fraction == 0.5 ? total - 1 : total + Math.log(fraction) * (1 / LN_2);
  }

  static double log10(double value) {
    return Math.log(value) * (1 / LN_10);
  }

  static double asinh(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
      return value;
    }
    double x = Math.abs(value);
    double result;
    if (x > 0x1p28) {
      result = Math.log(x) + LN_2;
    } else if (x > 2) {
      result = Math.log(2 * x + 1 / (Math.sqrt(x * x + 1) + x));
    } else {
      result = x < 0x1p-28 ? x : Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
    }
    return Math.copySign(result, value);
  }

  static double acosh(double value) {
    if (!(value >= 1)) {
      return Double.NaN;
    }
    if (value == 1) {
      return 0;
    }
    if (value >= 0x1p28) {
      return Math.log(value) + LN_2;
    }
    if (value > 2) {
      return Math.log(2 * value - 1 / (value + Math.sqrt(value * value - 1)));
    }
    double above = value - 1;
    return Math.log1p(above + Math.sqrt(2 * above + above * above));
  }

  static double atanh(double value) {
    double x = Math.abs(value);
    if (!(x <= 1)) {
      return Double.NaN;
    }
    if (x == 1) {
      return value * Double.POSITIVE_INFINITY;
    }
    if (x < 0x1p-28) {
      return value;
    }
    double twice = x + x;
    double result =
        x < 0.5 ? 0.5 * Math.log1p(twice + twice * x / (1 - x)) : 0.5 * Math.log1p(twice / (1 - x));
    return Math.copySign(result, value);
  }

  /**
   * Returns the whole number that Go makes of a float on the processors that Prometheus mostly runs
   * on: the smallest one for NaN and all that is out of range.
   */
  static long toLong(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }
}
