package io.cortexmon.promql;

import java.util.List;

/**
 * One sample of a native histogram. Counts are floats, as PromQL calculates with them.
 *
 * <p>What a schema does not use is dropped: custom buckets have no zero bucket and no negative
 * side, and exponential buckets have no custom values.
 *
 * @param counterReset what is known about a counter reset before this sample
 * @param schema -4 to 8: each power of two is divided into 2<sup>schema</sup> buckets; {@link
 *     #CUSTOM_BUCKETS} for buckets with bounds of their own. Other numbers are taken, as
 *     Prometheus's test notation does, though no server stores them
 * @param zeroThreshold the zero bucket counts what is at most so far from zero
 * @param zeroCount observations in the zero bucket
 * @param count all observations
 * @param sum the sum of all observed values
 * @param positive buckets above zero; of custom buckets the one with index i ends at the i-th
 *     custom value, from 0, and the last at infinity
 * @param negative buckets below zero
 * @param customValues the upper bounds of custom buckets, ascending, without infinity
 */
public record FloatHistogram(
    CounterReset counterReset,
    int schema,
    double zeroThreshold,
    double zeroCount,
    double count,
    double sum,
    Buckets positive,
    Buckets negative,
    List<Double> customValues) {

  /** The schema of buckets with bounds of their own. */
  public static final int CUSTOM_BUCKETS = -53;

  /** A histogram without observations, of schema 0. */
  public static final FloatHistogram EMPTY =
      new FloatHistogram(
          CounterReset.UNKNOWN, 0, 0, 0, 0, 0, Buckets.NONE, Buckets.NONE, List.of());

  /** What is known about a counter reset between this sample and the one before. */
  public enum CounterReset {
    UNKNOWN("unknown"),
    RESET("reset"),
    NOT_RESET("not_reset"),
    /** The histogram is a gauge, of which there are no resets. */
    GAUGE("gauge");

    private final String text;

    CounterReset(String text) {
      this.text = text;
    }

    /** Returns the hint as the notation of test series writes it. */
    @Override
    public String toString() {
      return text;
    }
  }

  public FloatHistogram {
    boolean custom = schema == CUSTOM_BUCKETS;
    zeroThreshold = custom ? 0 : zeroThreshold;
    zeroCount = custom ? 0 : zeroCount;
    negative = custom ? Buckets.NONE : negative;
    customValues = custom ? List.copyOf(customValues) : List.of();
  }

  /** Returns whether the buckets have bounds of their own. */
  public boolean hasCustomBuckets() {
    return schema == CUSTOM_BUCKETS;
  }

  /**
   * Returns the sum of two histograms. The result has the lower of two schemas, and a zero bucket
   * that holds both; of custom buckets it has the bounds that both have.
   *
   * @throws IllegalArgumentException where one has custom and the other exponential buckets
   */
  public FloatHistogram plus(FloatHistogram other) {
    return HistogramSum.of(this, other, 1);
  }

  /**
   * Returns this histogram with the counts and the sum of another one subtracted; schemas and zero
   * buckets are brought together as in {@link #plus}.
   *
   * @throws IllegalArgumentException where one has custom and the other exponential buckets
   */
  public FloatHistogram minus(FloatHistogram other) {
    return HistogramSum.of(this, other, -1);
  }

  /**
   * Returns the histogram with a lower resolution: every bucket of a schema holds two of the next
   * higher one.
   *
   * @throws IllegalArgumentException where the schema is higher, or buckets are custom
   */
  public FloatHistogram toSchema(int lower) {
    if (lower == schema) {
      return this;
    }
    if (hasCustomBuckets() || lower == CUSTOM_BUCKETS || lower > schema) {
      throw new IllegalArgumentException("cannot copy from schema " + schema + " to " + lower);
    }
    return new FloatHistogram(
        counterReset,
        lower,
        zeroThreshold,
        zeroCount,
        count,
        sum,
        positive.coarser(schema - lower),
        negative.coarser(schema - lower),
        customValues);
  }

  /**
   * Returns the histogram with a zero bucket that reaches at least so far. It takes in the buckets
   * below, and all of a populated one that the threshold divides, and then reaches to the end of
   * that; empty buckets are gone.
   *
   * @return this histogram where its zero bucket reaches as far, or buckets are custom
   */
  public FloatHistogram widened(double threshold) {
    if (hasCustomBuckets() || !(threshold > zeroThreshold)) {
      return this;
    }
    ZeroBucket zero = new ZeroBucket(this);
    zero.widen(threshold);
    zero.settle();
    return new FloatHistogram(
        counterReset,
        schema,
        zero.threshold(),
        zero.count(),
        count,
        sum,
        zero.positive(),
        zero.negative(),
        customValues);
  }

  /** Returns the histogram without its empty buckets. */
  public FloatHistogram compact() {
    Buckets above = positive.populated();
    Buckets below = negative.populated();
    boolean same = above.size() == positive.size() && below.size() == negative.size();
    return same ? this : buckets(above, below);
  }

  /** Returns the histogram with other buckets above and below zero; all else stays. */
  public FloatHistogram buckets(Buckets above, Buckets below) {
    return new FloatHistogram(
        counterReset, schema, zeroThreshold, zeroCount, count, sum, above, below, customValues);
  }

  /** Returns the histogram with something else known about a counter reset. */
  public FloatHistogram counterReset(CounterReset changed) {
    return changed == counterReset
        ? this
        : new FloatHistogram(
            changed,
            schema,
            zeroThreshold,
            zeroCount,
            count,
            sum,
            positive,
            negative,
            customValues);
  }

  /**
   * Returns the upper bound of the positive bucket with an index; the bucket before ends at its
   * lower bound, and negative buckets have the same bounds with the other sign. Of custom buckets
   * the first begins at minus infinity, and the last ends at infinity.
   */
  public double upperBound(int index) {
    if (!hasCustomBuckets()) {
      return ExponentialBuckets.upperBound(index, schema);
    }
    if (index < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return index < customValues.size() ? customValues.get(index) : Double.POSITIVE_INFINITY;
  }

  /**
   * Returns the histogram in the notation of test series, as Prometheus prints it: {@code
   * {{schema:1 count:3 sum:2.5 buckets:[1 2]}}}. Parts that are 0 are left out, empty buckets
   * between others are written.
   */
  public String text() {
    return HistogramText.shown(this);
  }

  /** Returns the notation of test series. */
  @Override
  public String toString() {
    return text();
  }
}
