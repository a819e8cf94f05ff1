package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One series of a store: samples in ascending order of time, in primitive arrays. */
final class StoredSeries {

  private static final int FIRST_CAPACITY = 16;

  final Labels labels;
  long[] times = new long[FIRST_CAPACITY];
  double[] values = new double[FIRST_CAPACITY];

  /** Null as long as all samples are floats. */
  @Nullable FloatHistogram @Nullable [] histograms;

  /** Start timestamps, 0 for none; null as long as no sample has one. */
  long @Nullable [] starts;

  int size;

  /** Whether any sample is a staleness marker. */
  boolean hasStale;

  StoredSeries(Labels labels) {
    this.labels = labels;
  }

  /**
   * Adds a sample; one that is there at the same time is replaced. What is known of counter resets
   * before a histogram is worked out from the sample before it.
   */
  void add(long time, long start, double value, @Nullable FloatHistogram histogram) {
    int at = size;
    boolean replaces = false;
    if (size > 0 && times[size - 1] >= time) {
      int found = Arrays.binarySearch(times, 0, size, time);
      replaces = found >= 0;
      at = replaces ? found : -found - 1;
    }
    if (!replaces) {
      makeRoom(at);
    }
    times[at] = time;
    values[at] = value;
    if (histogram != null && histograms == null) {
      histograms = new FloatHistogram[times.length];
    }
    if (histograms != null) {
      put(histograms, at, histogram);
    }
    if (start != 0 && starts == null) {
      starts = new long[times.length];
    }
    if (starts != null) {
      starts[at] = start;
    }
    hasStale |= Double.doubleToRawLongBits(value) == SeriesValue.STALENESS_MARKER;
  }

  private void put(@Nullable FloatHistogram[] all, int at, @Nullable FloatHistogram histogram) {
    FloatHistogram before = at > 0 ? all[at - 1] : null;
    all[at] = histogram == null ? null : StoredResets.stored(before, histogram);
    FloatHistogram after = at + 1 < size ? all[at + 1] : null;
    if (after != null) {
      all[at + 1] = StoredResets.stored(all[at], after);
    }
  }

  /** Returns why a server would not append a sample, in Prometheus's words. */
  Optional<String> refusal(long time, double value, @Nullable FloatHistogram histogram) {
    if (size == 0 || time > times[size - 1]) {
      return Optional.empty();
    }
    if (time < times[size - 1]) {
      return Optional.of("out of order sample");
    }
    FloatHistogram last = histogramAt(size - 1);
    double lastValue = values[size - 1];
    boolean same =
        histogram == null
            ? last == null
                && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(lastValue)
            : last != null && stored(histogram).equals(stored(last));
    if (same) {
      return Optional.empty();
    }
    String message = "duplicate sample for timestamp";
    if (time == 0 || histogram != null) {
      return Optional.of(message);
    }
    String existing =
        last == null ? "existing " + GoNumber.shortest(lastValue) : "existing is a histogram";
    return Optional.of(
        message
            + " "
            + time
            + "; overrides not allowed: "
            + existing
            + ", new value "
            + GoNumber.shortest(value));
  }

  private static FloatHistogram stored(FloatHistogram histogram) {
    return StoredResets.stored(null, histogram);
  }

  /** Returns the histogram at a position; null where there is a float. */
  @Nullable FloatHistogram histogramAt(int at) {
    return histograms == null ? null : histograms[at];
  }

  private void makeRoom(int at) {
    if (size == times.length) {
      int capacity = 2 * size;
      times = Arrays.copyOf(times, capacity);
      values = Arrays.copyOf(values, capacity);
      if (histograms != null) {
        histograms = Arrays.copyOf(histograms, capacity);
      }
      if (starts != null) {
        starts = Arrays.copyOf(starts, capacity);
      }
    }
    int later = size - at;
    if (later > 0) {
      System.arraycopy(times, at, times, at + 1, later);
      System.arraycopy(values, at, values, at + 1, later);
      if (histograms != null) {
        System.arraycopy(histograms, at, histograms, at + 1, later);
      }
      if (starts != null) {
        System.arraycopy(starts, at, starts, at + 1, later);
      }
    }
    size++;
  }
}
