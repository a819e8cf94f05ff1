package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.CustomBounds;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import org.jspecify.annotations.Nullable;

/**
 * What Prometheus's storage knows of counter resets. It knows a gauge, and that there was no reset
 * where it could add a histogram to those before; of any other it knows nothing, whatever the hint
 * was that came with it (tsdb/chunkenc, {@code counterResetHint}).
 */
final class StoredResets {

  private StoredResets() {}

  /**
   * Returns a histogram with what is known once it is stored.
   *
   * @param before the sample before it, as stored; null where that is none, or no histogram
   */
  static FloatHistogram stored(@Nullable FloatHistogram before, FloatHistogram histogram) {
    CounterReset known = known(before, histogram);
    return known == histogram.counterReset() ? histogram : histogram.counterReset(known);
  }

  private static CounterReset known(@Nullable FloatHistogram before, FloatHistogram histogram) {
    if (histogram.counterReset() == CounterReset.GAUGE) {
      return CounterReset.GAUGE;
    }
    boolean continues = before != null && continues(before, histogram);
    return continues ? CounterReset.NOT_RESET : CounterReset.UNKNOWN;
  }

  /** Unlike the functions that look for resets, the storage compares all buckets as they are. */
  private static boolean continues(FloatHistogram before, FloatHistogram histogram) {
    return before.counterReset() != CounterReset.GAUGE
        && histogram.counterReset() != CounterReset.RESET
        && before.schema() == histogram.schema()
        && before.zeroThreshold() == histogram.zeroThreshold()
        && CustomBounds.areEqual(before.customValues(), histogram.customValues())
        && !(histogram.count() < before.count())
        && !(histogram.zeroCount() < before.zeroCount())
        && continues(before.positive(), histogram.positive())
        && continues(before.negative(), histogram.negative());
  }

  /** Returns whether no bucket has fallen or, having had observations, is gone. */
  private static boolean continues(Buckets before, Buckets now) {
    int j = 0;
    for (int i = 0; i < before.size(); i++) {
      while (j < now.size() && now.index(j) < before.index(i)) {
        j++;
      }
      boolean there = j < now.size() && now.index(j) == before.index(i);
      if ((there ? now.count(j) : 0) < before.count(i)) {
        return false;
      }
    }
    return true;
  }
}
