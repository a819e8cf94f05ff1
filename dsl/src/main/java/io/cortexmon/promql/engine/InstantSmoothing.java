package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;

/** The value of a {@code smoothed} selector without a range, for one series at one time. */
final class InstantSmoothing {

  private InstantSmoothing() {}

  /**
   * Calculates the value at the end of the window's range: that of a sample, between two samples
   * what lies on a line, after the last sample its value, and nothing before the first.
   *
   * @param window the samples later than the lookback before the end, and not later than the
   *     lookback after it
   * @param result is nothing when called
   */
  static void apply(RangeWindow window, Cell result, Annotations annotations) {
    if (window.from == window.to) {
      return;
    }
    boolean histograms = window.hasHistograms();
    if (histograms && window.hasFloats()) {
      String metric = window.labels.metricName();
      annotations.warn(Notes.mixedFloatsAndHistograms(metric), window.span);
      return;
    }
    int next = window.firstAfter(window.end - 1, window.from, window.to);
    boolean exact = next < window.to && window.times[next] == window.end;
    if (!exact && next == window.from) {
      return;
    }
    if (histograms) {
      histogram(new HistogramTerms(window, annotations), next, exact, result);
    } else if (exact || next == window.to) {
      result.set(window.values[exact ? next : next - 1]);
    } else {
      result.set(LinearInterpolation.of(window, next - 1, window.end, false));
    }
  }

  private static void histogram(HistogramTerms terms, int next, boolean exact, Cell result) {
    RangeWindow window = terms.window();
    if (exact) {
      result.set(window.histogram(next));
    } else if (next == window.to) {
      result.set(HistogramMath.withReset(window.histogram(next - 1), CounterReset.UNKNOWN));
    } else {
      between(terms, next - 1, result);
    }
  }

  private static void between(HistogramTerms terms, int position, Cell result) {
    RangeWindow window = terms.window();
    FloatHistogram before = window.histogram(position);
    FloatHistogram after = window.histogram(position + 1);
    if (before.hasCustomBuckets() == after.hasCustomBuckets()) {
      boolean counter = !(isGauge(before) && isGauge(after));
      result.set(LinearInterpolation.of(terms, position, window.end, counter));
    } else {
      terms.warnMixedBuckets();
    }
  }

  private static boolean isGauge(FloatHistogram histogram) {
    return histogram.counterReset() == CounterReset.GAUGE;
  }
}
