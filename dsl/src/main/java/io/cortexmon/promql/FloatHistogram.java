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
