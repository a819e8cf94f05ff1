package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Modifiers.Extension;
import org.jspecify.annotations.Nullable;

/**
 * {@code changes} and {@code resets}: how many samples differ from the one before, or are below it.
 *
 * @param resets whether counter resets count, not changes
 * @param extension of the selector; with {@code anchored} the last sample not after the start of
 *     the range is the first that is compared
 */
record Transitions(boolean resets, Extension extension) implements RangeFunction {

  @Override
  public void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    int first = window.from;
    if (extension == Extension.ANCHORED) {
      int within = window.firstAfter(window.start, window.from, window.to);
      if (within == window.to) {
        return;
      }
      first = Math.max(first, within - 1);
    }
    int count = 0;
    for (int i = first + 1; i < window.to; i++) {
      if (window.histograms == null
          ? isFloatTransition(window, i)
          : isTransition(window, i, window.histograms)) {
        count++;
      }
    }
    result.set(count);
  }

  private boolean isTransition(RangeWindow window, int i, @Nullable FloatHistogram[] histograms) {
    FloatHistogram previous = histograms[i - 1];
    FloatHistogram current = histograms[i];
    if (previous == null) {
      return current != null || isFloatTransition(window, i);
    }
    if (current == null) {
      return true;
    }
    return resets
        ? StartTimes.isReset(window, i - 1, i) || HistogramMath.isReset(previous, current)
        : !HistogramMath.isEqual(current, previous);
  }

  private boolean isFloatTransition(RangeWindow window, int i) {
    double previous = window.values[i - 1];
    double current = window.values[i];
    if (resets) {
      return current < previous || StartTimes.isReset(window, i - 1, i);
    }
    return current != previous && !(Double.isNaN(current) && Double.isNaN(previous));
  }
}
