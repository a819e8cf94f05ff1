package io.cortexmon.promql.engine;

/** What floats of {@code anchored} and {@code smoothed} selectors are at the ends of the range. */
final class RangeEnds {

  private RangeEnds() {}

  /** Returns the last sample that is not after the start of the range, or the first of all. */
  static int first(RangeWindow window) {
    int after = window.firstAfter(window.start, window.from, window.to - 1);
    return Math.max(window.from, after - 1);
  }

  /** Returns the last sample or, where values are smoothed, the first not before the end. */
  static int last(RangeWindow window, boolean smoothed) {
    int last = window.to - 1;
    return smoothed ? window.firstAfter(window.end - 1, window.from, last) : last;
  }

  /**
   * Returns the value at the start.
   *
   * @param first the sample at or before it, or the first of all
   * @param counter whether a value that falls is a counter reset
   */
  static double left(RangeWindow window, int first, boolean smoothed, boolean counter) {
    return smoothed && window.times[first] < window.start
        ? LinearInterpolation.of(window, first, window.start, counter)
        : window.values[first];
  }

  /**
   * Returns the value at the end.
   *
   * @param last the sample at or after it, or the last of all
   * @param counter whether a value that falls is a counter reset
   */
  static double right(RangeWindow window, int last, boolean smoothed, boolean counter) {
    return smoothed && last > window.from && window.times[last] > window.end
        ? LinearInterpolation.of(window, last - 1, window.end, counter)
        : window.values[last];
  }

  /** Returns the first sample after the start; those before it are part of its value. */
  static int firstWithin(RangeWindow window, int first) {
    return window.times[first] <= window.start ? first + 1 : first;
  }

  /** Returns the last sample before the end; those after it are part of its value. */
  static int lastWithin(RangeWindow window, int last) {
    return window.times[last] >= window.end ? last - 1 : last;
  }
}
