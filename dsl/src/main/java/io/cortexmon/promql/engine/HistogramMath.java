package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.CustomBounds;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.function.DoubleUnaryOperator;

/**
 * Arithmetic on native histograms. No result is compacted unless the method says so, since it
 * matters to some functions whether there is a bucket, even an empty one: what shows a result to
 * users calls {@link #compact}.
 */
final class HistogramMath {

  /**
   * A sum or difference.
   *
   * @param resetCollision whether one said that its counter was reset and the other that it was not
   * @param boundsReconciled whether custom bounds differed, and only the common ones are left
   */
  record Combination(FloatHistogram value, boolean resetCollision, boolean boundsReconciled) {}

  private HistogramMath() {}

  /**
   * Adds two histograms. The sum is a gauge where one is, and otherwise knows of counter resets
   * what both do.
   *
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets
   */
  static Combination add(FloatHistogram left, FloatHistogram right) {
    checkBuckets(left, right);
    return combination(left, right, left.plus(right));
  }

  /**
   * Subtracts a histogram. What is known of counter resets is as in a sum: the operator {@code -}
   * makes a gauge of the difference afterwards.
   *
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets
   */
  static Combination subtract(FloatHistogram left, FloatHistogram right) {
    checkBuckets(left, right);
    return combination(left, right, left.minus(right));
  }

  private static void checkBuckets(FloatHistogram left, FloatHistogram right) {
    if (left.hasCustomBuckets() != right.hasCustomBuckets()) {
      throw new IncompatibleBucketsException();
    }
  }

  private static Combination combination(
      FloatHistogram left, FloatHistogram right, FloatHistogram value) {
    CounterReset first = left.counterReset();
    CounterReset second = right.counterReset();
    boolean collision =
        (first == CounterReset.RESET && second == CounterReset.NOT_RESET)
            || (first == CounterReset.NOT_RESET && second == CounterReset.RESET);
    boolean reconciled = !CustomBounds.areEqual(left.customValues(), right.customValues());
    return new Combination(value, collision, reconciled);
  }

  /** Returns all counts and the sum times a factor; a gauge if it is negative. */
  static FloatHistogram times(FloatHistogram histogram, double factor) {
    FloatHistogram product = scaled(histogram, number -> number * factor);
    return factor < 0 ? product.counterReset(CounterReset.GAUGE) : product;
  }

  /** Returns all counts and the sum divided; a gauge if by less than 0, and by 0 no buckets. */
  static FloatHistogram dividedBy(FloatHistogram histogram, double divisor) {
    FloatHistogram quotient = scaled(histogram, number -> number / divisor);
    if (divisor == 0) {
      return quotient.buckets(Buckets.NONE, Buckets.NONE);
    }
    return divisor < 0 ? quotient.counterReset(CounterReset.GAUGE) : quotient;
  }

  private static FloatHistogram scaled(FloatHistogram histogram, DoubleUnaryOperator change) {
    return new FloatHistogram(
        histogram.counterReset(),
        histogram.schema(),
        histogram.zeroThreshold(),
        change.applyAsDouble(histogram.zeroCount()),
        change.applyAsDouble(histogram.count()),
        change.applyAsDouble(histogram.sum()),
        histogram.positive().map(change),
        histogram.negative().map(change),
        histogram.customValues());
  }

  /**
   * Returns whether the counter was reset between two samples that follow each other: the second
   * says so, or says nothing and lacks observations of the first, or has finer buckets.
   */
  static boolean isReset(FloatHistogram previous, FloatHistogram current) {
    return switch (current.counterReset()) {
      case RESET -> true;
      case NOT_RESET -> false;
      case UNKNOWN, GAUGE -> HistogramReset.isBetween(previous, current);
    };
  }

  /**
   * Returns the histogram with a lower schema; nothing is known of counter resets then.
   *
   * @throws IllegalArgumentException where the schema is higher, or buckets are custom
   */
  static FloatHistogram toSchema(FloatHistogram histogram, int schema) {
    return schema == histogram.schema()
        ? histogram
        : histogram.toSchema(schema).counterReset(CounterReset.UNKNOWN);
  }

  /** Returns the histogram without empty buckets at the ends and between. */
  static FloatHistogram compact(FloatHistogram histogram) {
    return histogram.compact();
  }

  static FloatHistogram withReset(FloatHistogram histogram, CounterReset reset) {
    return histogram.counterReset(reset);
  }

  /**
   * Returns whether both are equal but for what is known of counter resets, as {@code ==} is: the
   * same buckets, empty ones included, and numbers equal to the last bit, so that NaN may equal
   * NaN.
   */
  static boolean isEqual(FloatHistogram left, FloatHistogram right) {
    return left.schema() == right.schema()
        && isSame(left.count(), right.count())
        && isSame(left.sum(), right.sum())
        && CustomBounds.areEqual(left.customValues(), right.customValues())
        && left.zeroThreshold() == right.zeroThreshold()
        && isSame(left.zeroCount(), right.zeroCount())
        && left.negative().isSame(right.negative())
        && left.positive().isSame(right.positive());
  }

  private static boolean isSame(double left, double right) {
    return Double.doubleToRawLongBits(left) == Double.doubleToRawLongBits(right);
  }

  /**
   * Returns the histogram without the observations above a bound ({@code </}). A bucket that the
   * bound divides is divided as quantiles do; count and sum are estimated anew where anything is
   * cut off, and the result is compacted then.
   */
  static FloatHistogram trimUpper(FloatHistogram histogram, double bound) {
    return new HistogramTrim(histogram, bound, true).trimmed();
  }

  /** Returns the histogram without the observations below a bound ({@code >/}), likewise. */
  static FloatHistogram trimLower(FloatHistogram histogram, double bound) {
    return new HistogramTrim(histogram, bound, false).trimmed();
  }
}
