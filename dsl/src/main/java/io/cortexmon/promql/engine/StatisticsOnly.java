package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a selector gives where only counts and sums of its native histograms are asked for: no
 * buckets, and counter resets that are found while the samples are read.
 */
final class StatisticsOnly {

  private StatisticsOnly() {}

  /**
   * Returns a histogram of a series as it is read.
   *
   * @param at its position
   * @param since reading began after it: a reset since an earlier sample is not known
   */
  static FloatHistogram of(StoredSeries series, int at, long since) {
    FloatHistogram current = series.histogramAt(at);
    if (current == null) {
      throw new IllegalArgumentException("no histogram at " + at);
    }
    CounterReset reset = current.counterReset();
    FloatHistogram last = last(series, at, since);
    if (reset == CounterReset.UNKNOWN && last != null) {
      reset = HistogramMath.isReset(last, current) ? CounterReset.RESET : CounterReset.NOT_RESET;
    }
    return new FloatHistogram(
        reset,
        current.schema(),
        0,
        0,
        current.count(),
        current.sum(),
        Buckets.NONE,
        Buckets.NONE,
        List.of());
  }

  /** Returns the histogram before, where reading came past one. */
  private static @Nullable FloatHistogram last(StoredSeries series, int at, long since) {
    for (int i = at - 1; i >= 0 && series.times[i] > since; i--) {
      FloatHistogram histogram = series.histogramAt(i);
      if (histogram != null) {
        return histogram;
      }
    }
    return null;
  }
}
