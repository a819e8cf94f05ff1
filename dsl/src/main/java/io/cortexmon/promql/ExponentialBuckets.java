package io.cortexmon.promql;

/** The bounds of exponential buckets: those of schema s are the powers of 2^(2^-s). */
public final class ExponentialBuckets {

  private static final int LOWEST = -4;
  private static final int HIGHEST = 8;
  private static final int OVERFLOW = Double.MAX_EXPONENT + 1;
  private static final int ROOTS = 1 << HIGHEST;

  /** Prometheus's square root of 2, one bit below the nearest. */
  private static final double ROOT = 1.414213562373095;

  private static final double[] POWERS = powers();

  private ExponentialBuckets() {}

  static boolean isSchema(int schema) {
    return schema >= LOWEST && schema <= HIGHEST;
  }

  /**
   * Returns the upper bound of a bucket. The last one that holds finite numbers ends at the largest
   * of these, so that the bucket after it holds only infinity. Above the highest schema there are
   * no bounds, and the result has no meaning.
   */
  public static double upperBound(int index, int schema) {
    if (schema < 0) {
      double exponent = index * Math.pow(2, -schema);
      return exponent == OVERFLOW ? Double.MAX_VALUE : Math.scalb(1.0, (int) exponent);
    }
    int power = index >> schema;
    int part = index & ((1 << schema) - 1);
    return power == OVERFLOW && part == 0
        ? Double.MAX_VALUE
        : Math.scalb(POWERS[part * (ROOTS >> schema)], power);
  }

  /**
   * 2^(i/256) for i from 0 to 255, to the last bit as Prometheus has them: every second one is that
   * of the schema below, and the others are the one before times the factor of the schema.
   */
  private static double[] powers() {
    double[] powers = {1};
    for (int schema = 1; schema <= HIGHEST; schema++) {
      double factor = schema == 1 ? ROOT : StrictMath.pow(2, Math.scalb(1.0, -schema));
      double[] finer = new double[2 * powers.length];
      for (int i = 0; i < powers.length; i++) {
        finer[2 * i] = powers[i];
        finer[2 * i + 1] = powers[i] * factor;
      }
      powers = finer;
    }
    return powers;
  }
}
