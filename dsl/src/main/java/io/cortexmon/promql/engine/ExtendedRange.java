package io.cortexmon.promql.engine;

import io.cortexmon.promql.Modifiers.Extension;

/** What an {@code anchored} or {@code smoothed} range selector itself gives for one series. */
final class ExtendedRange {

  private ExtendedRange() {}

  /**
   * Returns the samples within the range, and one at each end of it: with {@code smoothed}
   * interpolated, otherwise of the last sample before or, where there is none, the first after.
   *
   * @param window at least one sample
   * @return a window of its own; empty where there is no sample after the start
   * @throws EvaluationException where there is a histogram
   */
  static RangeWindow of(RangeWindow window, Extension extension) {
    if (window.hasHistograms()) {
      throw new EvaluationException(extension + " modifier is not supported with histograms");
    }
    boolean smoothed = extension == Extension.SMOOTHED;
    RangeWindow extended = window.floats();
    int first = RangeEnds.first(window);
    int last = RangeEnds.last(window, smoothed);
    if (window.times[last] <= window.start) {
      extended.to = extended.from;
      return extended;
    }
    int from = RangeEnds.firstWithin(window, first);
    int within = Math.max(0, RangeEnds.lastWithin(window, last) - from + 1);
    extended.to = within + 2;
    extended.times = new long[extended.to];
    extended.values = new double[extended.to];
    extended.times[0] = window.start;
    extended.values[0] = RangeEnds.left(window, first, smoothed, false);
    System.arraycopy(window.times, from, extended.times, 1, within);
    System.arraycopy(window.values, from, extended.values, 1, within);
    extended.times[within + 1] = window.end;
    extended.values[within + 1] = RangeEnds.right(window, last, smoothed, false);
    return extended;
  }
}
