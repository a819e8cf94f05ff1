package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Span;

/** One quantile of a native histogram with observations. */
final class HistogramQuantile {

  private static final double MEDIAN = 0.5;

  private final FloatHistogram histogram;

  /** Whether buckets are counted from the lowest, which NaN among the observations asks for. */
  private final boolean ascending;

  private final BucketCursor bucket;
  private double rank;
  private double seen;

  HistogramQuantile(FloatHistogram histogram, double quantile) {
    this.histogram = histogram;
    ascending = Double.isNaN(histogram.sum()) || quantile < MEDIAN;
    bucket = ascending ? BucketCursor.ascending(histogram) : BucketCursor.descending(histogram);
    rank = (ascending ? quantile : 1 - quantile) * histogram.count();
  }

  double value(String metric, Span span, Annotations notes) {
    find();
    boolean custom = histogram.hasCustomBuckets();
    double lower = bucket.lower();
    double upper = bucket.upper();
    if (custom && lower == Double.NEGATIVE_INFINITY) {
      if (upper <= 0) {
        return upper;
      }
      lower = 0;
    } else if (custom && upper == Double.POSITIVE_INFINITY) {
      return lower;
    } else if (!custom && lower < 0 && upper > 0) {
      lower = histogram.negative().size() == 0 && histogram.positive().size() > 0 ? 0 : lower;
      upper = histogram.positive().size() == 0 && histogram.negative().size() > 0 ? 0 : upper;
    }
    seen = seen > histogram.count() ? histogram.count() : seen;
    boolean notNumbers = Double.isNaN(histogram.sum());
    if (seen < rank) {
      if (notNumbers) {
        notes.inform(Notes.quantileIsNaN(metric), span);
      }
      return notNumbers ? Double.NaN : upper;
    }
    rank = ascending ? rank - (seen - bucket.count()) : seen - rank;
    if (notNumbers && bucket.next()) {
      countRest();
      lower = bucket.lower();
      upper = bucket.upper();
    }
    if (notNumbers && seen < histogram.count()) {
      notes.inform(Notes.quantileIsSkewed(metric), span);
    }
    return interpolated(lower, upper, rank / bucket.count());
  }

  /** Moves to the bucket that the quantile is in. */
  private void find() {
    while (bucket.next()) {
      if (bucket.count() != 0) {
        seen += bucket.count();
        if (seen >= rank) {
          return;
        }
      }
    }
  }

  /** As Prometheus does, this leaves the last bucket as the one that the quantile is in. */
  private void countRest() {
    do {
      seen += bucket.count();
    } while (bucket.next());
  }

  private double interpolated(double lower, double upper, double fraction) {
    if (histogram.hasCustomBuckets() || (lower <= 0 && upper >= 0)) {
      return lower + (upper - lower) * fraction;
    }
    double logLower = Interpolation.log2(Math.abs(lower));
    double logUpper = Interpolation.log2(Math.abs(upper));
    return lower > 0
        ? Interpolation.exp2(logLower + (logUpper - logLower) * fraction)
        : -Interpolation.exp2(logUpper + (logLower - logUpper) * (1 - fraction));
  }
}
