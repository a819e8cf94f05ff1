package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Span;

/** How many observations of a native histogram lie between two bounds. */
final class HistogramFraction {

  private final FloatHistogram histogram;
  private final BucketCursor bucket;

  /** How many observations the buckets before this one have. */
  private double before;

  private double lower;
  private double upper;
  private boolean zero;

  HistogramFraction(FloatHistogram histogram) {
    this.histogram = histogram;
    bucket = BucketCursor.ascending(histogram);
  }

  double between(double from, double to, String metric, Span span, Annotations notes) {
    Rank low = new Rank(from);
    Rank high = new Rank(to);
    double seen = 0;
    while (!(low.isFound && high.isFound) && bucket.next()) {
      seen += bucket.count();
      show();
      low.lookIn();
      high.lookIn();
      before += bucket.count();
    }
    if (Double.isNaN(histogram.sum())) {
      while (bucket.next()) {
        seen += bucket.count();
      }
      if (seen < histogram.count()) {
        notes.inform(Notes.fractionHasNaN(metric), span);
      }
    } else {
      seen = histogram.count();
    }
    return (high.atMost(seen) - low.atMost(seen)) / histogram.count();
  }

  /** The bucket at zero has one side only if the histogram does. */
  private void show() {
    lower = bucket.lower();
    upper = bucket.upper();
    zero = lower <= 0 && upper >= 0;
    boolean below = histogram.negative().size() > 0;
    boolean above = histogram.positive().size() > 0;
    if (zero && above && !below) {
      lower = 0;
    } else if (zero && below && !above) {
      upper = 0;
    }
  }

  private double below(double value) {
    boolean linear = histogram.hasCustomBuckets() || zero;
    if (linear && lower == Double.NEGATIVE_INFINITY) {
      return bucket.count();
    }
    return before + bucket.count() * Interpolation.fractionBelow(lower, upper, value, linear);
  }

  /** How many observations lie below a value. */
  private final class Rank {

    private final double value;
    private double rank;
    private boolean isFound;

    Rank(double value) {
      this.value = value;
    }

    void lookIn() {
      if (isFound) {
        return;
      }
      if (lower >= value) {
        rank = before;
        isFound = true;
      } else if (lower < value && upper > value) {
        rank = below(value);
        isFound = true;
      }
    }

    double atMost(double all) {
      return !isFound || rank > all ? all : rank;
    }
  }
}
