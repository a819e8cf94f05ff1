package io.cortexmon.metric;

/**
 * Distributions at the time of evaluation, one for each label set. It stays a distribution through
 * aggregation until a number is asked of it, so the buckets can not be lost on the way.
 */
public interface HistogramVector {

  /** Returns one distribution of all. */
  HistogramVector sum();

  /** Returns a distribution for each combination of these labels. */
  HistogramVector sumBy(Label... labels);

  /** Returns the distributions over these labels, keeping all others. */
  HistogramVector sumWithout(Label... labels);

  /**
   * Returns the value below which this share (0 to 1) of the observations lies; interpolated within
   * the bucket, and the highest finite bound where it lies beyond it.
   */
  Vector quantile(double quantile);

  /** Returns the value below which a calculated share of the observations lies. */
  Vector quantile(Scalar quantile);

  /**
   * Returns one series for each of up to ten quantiles (0 to 1), told apart by a label whose value
   * is the quantile as OpenMetrics writes it, such as {@code 0.95}. Experimental in Prometheus 3.
   *
   * @throws IllegalArgumentException if there is none, or more than ten
   */
  Vector quantiles(Label label, double... quantiles);

  /** Returns the mean of the observed values; nothing, not NaN, where nothing was observed. */
  Vector average();

  /** Returns the share (0 to 1) of observations between two values; interpolated within buckets. */
  Vector fraction(double lower, double upper);

  /** Returns the number of observations: per second after {@code rate}. */
  Vector count();

  /** Returns the sum of the observed values: per second after {@code rate}. */
  Vector total();

  /**
   * Returns the distribution itself for a heat map: a classic one as one series for each bucket
   * with the label {@code le}, a native one as histograms.
   */
  Vector distribution();

  /**
   * Returns these as native histograms, of which more can be asked.
   *
   * @throws IllegalStateException if they are classic
   */
  NativeHistogramVector asNative();
}
