package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;

/** Tells whether numbers of a histogram are, or may become, infinite. */
final class Overflow {

  /** So many times less than the largest number that no number of buckets adds up to that. */
  private static final double HUGE = 1e300;

  private Overflow() {}

  /** Returns whether a number is so large, or none, that a sum with it may be infinite. */
  static boolean isNear(double number) {
    return !(Math.abs(number) <= HUGE);
  }

  static boolean isNear(FloatHistogram histogram) {
    return isNear(histogram.zeroCount())
        || isNear(histogram.count())
        || isNear(histogram.sum())
        || isNear(histogram.positive())
        || isNear(histogram.negative());
  }

  private static boolean isNear(Buckets buckets) {
    for (int i = 0; i < buckets.size(); i++) {
      if (isNear(buckets.count(i))) {
        return true;
      }
    }
    return false;
  }
}
