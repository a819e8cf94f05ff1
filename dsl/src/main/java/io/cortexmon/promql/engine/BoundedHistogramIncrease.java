package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import org.jspecify.annotations.Nullable;

/**
 * How much histograms increase between the ends of the range of an {@code anchored} or {@code
 * smoothed} selector.
 *
 * @param terms how histograms are added and subtracted
 * @param first the sample at or before the start of the range, or the first after it
 * @param last the sample at or after the end of the range, or the last before it
 * @param counter whether the histograms count, and may be reset
 * @param smoothed whether the histograms at the ends are interpolated
 */
record BoundedHistogramIncrease(
    HistogramTerms terms, int first, int last, boolean counter, boolean smoothed) {

  /** Returns the increase; null, and a warning, where custom and exponential buckets meet. */
  @Nullable FloatHistogram increase() {
    try {
      check();
      FloatHistogram left = left();
      FloatHistogram right = right();
      if (!counter && !(isGauge(left) && isGauge(right))) {
        terms.warnNotGauge();
      }
      FloatHistogram increase = terms.difference(right, left);
      FloatHistogram lost = counter ? lost(left, right) : null;
      return lost == null ? increase : terms.sum(increase, lost);
    } catch (IncompatibleBucketsException incompatible) {
      terms.warnMixedBuckets();
      return null;
    }
  }

  private RangeWindow window() {
    return terms.window();
  }

  private void check() {
    boolean custom = window().histogram(first).hasCustomBuckets();
    for (int i = first; i <= last; i++) {
      FloatHistogram histogram = window().histogram(i);
      if (histogram.hasCustomBuckets() != custom) {
        throw new IncompatibleBucketsException();
      }
      if (counter && isGauge(histogram)) {
        terms.warnNotCounter();
      }
    }
  }

  private FloatHistogram left() {
    long start = window().start;
    return smoothed && window().times[first] < start
        ? LinearInterpolation.of(terms, first, start, counter)
        : window().histogram(first);
  }

  private FloatHistogram right() {
    long end = window().end;
    return smoothed && last > window().from && window().times[last] > end
        ? LinearInterpolation.of(terms, last - 1, end, counter)
        : window().histogram(last);
  }

  /** Returns what the histograms had before each reset; null where there is none. */
  private @Nullable FloatHistogram lost(FloatHistogram left, FloatHistogram right) {
    int from = first + 1;
    FloatHistogram previous = left;
    if (smoothed && window().times[first] < window().start && isReset(first + 1)) {
      // The histogram at the start is after that reset already.
      previous = window().histogram(from++);
    }
    if (from > last) {
      return null;
    }
    FloatHistogram lost = null;
    for (int i = from; i <= last; i++) {
      FloatHistogram current = i == last ? right : window().histogram(i);
      if (HistogramMath.isReset(previous, current)) {
        lost = lost == null ? previous : terms.sum(lost, previous);
      }
      previous = current;
    }
    return lost;
  }

  private boolean isReset(int i) {
    return HistogramMath.isReset(window().histogram(i - 1), window().histogram(i));
  }

  private static boolean isGauge(FloatHistogram histogram) {
    return histogram.counterReset() == CounterReset.GAUGE;
  }
}
