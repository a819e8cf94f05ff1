package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Span;

/**
 * Quantiles, fractions and deviations of native histograms.
 *
 * <p>The functions {@code histogram_count} and {@code histogram_sum} are what the histogram has,
 * {@code histogram_avg} is {@link #mean}, and {@code histogram_stddev} the square root of {@link
 * #variance}.
 */
final class HistogramStatistics {

  private HistogramStatistics() {}

  /** Returns the mean of the observations ({@code histogram_avg}); NaN if there are none. */
  static double mean(FloatHistogram histogram) {
    return histogram.sum() / histogram.count();
  }

  /**
   * Returns the quantile. Observations are taken to lie evenly in custom buckets and the zero
   * bucket, and evenly over the logarithm in others. It is NaN if there are no observations, and
   * infinite if the quantile is not between 0 and 1.
   *
   * @param metric name for annotations, may be empty
   * @param span the expression that gives the histogram
   */
  static double quantile(
      double quantile, FloatHistogram histogram, String metric, Span span, Annotations notes) {
    if (quantile < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (quantile > 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (histogram.count() == 0 || Double.isNaN(quantile)) {
      return Double.NaN;
    }
    return new HistogramQuantile(histogram, quantile).value(metric, span, notes);
  }

  /**
   * Returns the fraction of observations between two bounds; NaN if there are no observations, or a
   * bound is NaN. Observations of NaN are in no fraction, but count as observations.
   *
   * @param metric name for annotations, may be empty
   * @param span the expression that gives the histogram
   */
  static double fraction(
      double lower,
      double upper,
      FloatHistogram histogram,
      String metric,
      Span span,
      Annotations notes) {
    if (histogram.count() == 0 || Double.isNaN(lower) || Double.isNaN(upper)) {
      return Double.NaN;
    }
    if (lower >= upper) {
      return 0;
    }
    return new HistogramFraction(histogram).between(lower, upper, metric, span, notes);
  }

  /**
   * Returns the estimated variance of the observations ({@code histogram_stdvar}). All observations
   * of a bucket are taken to lie in the middle: the arithmetic one of custom buckets, 0 of the zero
   * bucket, the geometric one of others.
   */
  static double variance(FloatHistogram histogram) {
    double mean = mean(histogram);
    CompensatedNumber total = new CompensatedNumber(0);
    BucketCursor bucket = BucketCursor.ascending(histogram);
    while (bucket.next()) {
      if (bucket.count() != 0) {
        double distance = middle(bucket, histogram.hasCustomBuckets()) - mean;
        total.add(bucket.count() * distance * distance);
      }
    }
    return (total.value() + total.compensation()) / histogram.count();
  }

  private static double middle(BucketCursor bucket, boolean custom) {
    double lower = bucket.lower();
    double upper = bucket.upper();
    if (custom) {
      return (upper + lower) / 2;
    }
    if (lower <= 0 && upper >= 0) {
      return 0;
    }
    double mean = Math.sqrt(upper * lower);
    return upper < 0 ? -mean : mean;
  }
}
