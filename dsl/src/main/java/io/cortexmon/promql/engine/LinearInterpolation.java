package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;

/** Values between two samples, on a straight line. */
final class LinearInterpolation {

  private LinearInterpolation() {}

  /**
   * Returns a series's float between the sample at a position and the next.
   *
   * @param counter whether a value that falls is a counter reset, and began at zero
   */
  static double of(RangeWindow window, int position, long instant, boolean counter) {
    double before = window.values[position];
    double after = window.values[position + 1];
    double from = counter && after < before ? 0 : before;
    double passed = instant - window.times[position];
    return from + (after - from) * passed / (window.times[position + 1] - window.times[position]);
  }

  /**
   * Returns a series's histogram between the sample at a position and the next.
   *
   * @param counter whether a count that falls is a counter reset, and began at zero
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets
   */
  static FloatHistogram of(HistogramTerms terms, int position, long instant, boolean counter) {
    RangeWindow window = terms.window();
    FloatHistogram before = window.histogram(position);
    FloatHistogram after = window.histogram(position + 1);
    long start = window.times[position];
    long end = window.times[position + 1];
    if (instant == start || instant == end) {
      return instant == start ? before : after;
    }
    double fraction = (double) (instant - start) / (end - start);
    if (counter && HistogramMath.isReset(before, after)) {
      return HistogramMath.times(after, fraction);
    }
    FloatHistogram difference = terms.difference(after, before);
    return terms.sum(HistogramMath.times(difference, fraction), before);
  }
}
