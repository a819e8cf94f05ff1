package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;

/**
 * {@code rate}, {@code increase} and {@code delta} of {@code anchored} and {@code smoothed}
 * selectors: the difference between the values at the ends of the range.
 *
 * @param counter whether a value that falls is a counter reset
 * @param perSecond whether the result is per second
 * @param smoothed whether the values at the ends are interpolated; otherwise they are those of the
 *     last samples before
 */
record BoundedRate(boolean counter, boolean perSecond, boolean smoothed) implements RangeFunction {

  @Override
  public void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    boolean histograms = window.hasHistograms();
    if (histograms && window.hasFloats()) {
      String metric = window.labels.metricName();
      annotations.warn(Notes.mixedFloatsAndHistograms(metric), window.span);
      return;
    }
    int first = RangeEnds.first(window);
    int last = RangeEnds.last(window, smoothed);
    boolean before = window.times[last] <= window.start;
    boolean after = smoothed && window.times[first] > window.end;
    if (before || after) {
      return;
    }
    if (histograms) {
      HistogramTerms terms = new HistogramTerms(window, annotations);
      FloatHistogram increase =
          new BoundedHistogramIncrease(terms, first, last, counter, smoothed).increase();
      if (increase != null) {
        result.set(scaled(window, increase));
      }
    } else {
      double increase = increase(window, first, last);
      result.set(perSecond ? increase / window.seconds() : increase);
    }
  }

  private FloatHistogram scaled(RangeWindow window, FloatHistogram increase) {
    FloatHistogram scaled =
        perSecond ? HistogramMath.dividedBy(increase, window.seconds()) : increase;
    return HistogramMath.compact(
        HistogramMath.withReset(scaled, FloatHistogram.CounterReset.GAUGE));
  }

  private double increase(RangeWindow window, int first, int last) {
    double left = RangeEnds.left(window, first, smoothed, counter);
    double right = RangeEnds.right(window, last, smoothed, counter);
    return counter ? right - left + resets(window, first, last, left, right) : right - left;
  }

  /** Returns what the counter had before each reset. */
  private static double resets(RangeWindow window, int first, int last, double left, double right) {
    int to = RangeEnds.lastWithin(window, last);
    double sum = 0;
    double previous = left;
    for (int i = RangeEnds.firstWithin(window, first); i <= to; i++) {
      if (window.values[i] < previous) {
        sum += previous;
      }
      previous = window.values[i];
    }
    return right < previous ? sum + previous : sum;
  }
}
