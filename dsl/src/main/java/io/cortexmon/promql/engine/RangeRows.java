package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a range vector is taken from: for each series all samples that any step may need, without
 * staleness markers.
 */
final class RangeRows {

  /** The samples of one series; the arrays may be longer than there are samples. */
  static final class Samples {

    private static final Samples NONE = new Samples(new long[0], new double[0], null, null, 0, 0);

    final long[] times;
    final double[] values;

    /** Null where the series has floats only. */
    final @Nullable FloatHistogram @Nullable [] histograms;

    /** Start timestamps; null where there are none. */
    final long @Nullable [] starts;

    final int from;
    final int to;

    Samples(
        long[] times,
        double[] values,
        @Nullable FloatHistogram @Nullable [] histograms,
        long @Nullable [] starts,
        int from,
        int to) {
      this.times = times;
      this.values = values;
      this.histograms = histograms;
      this.starts = starts;
      this.from = from;
      this.to = to;
    }

    /** Returns the samples of a series after one time and up to another. */
    static Samples of(StoredSeries series, long after, long upTo) {
      int from = firstAfter(series.times, 0, series.size, after);
      int to = firstAfter(series.times, from, series.size, upTo);
      if (from == to) {
        return NONE;
      }
      return series.hasStale
          ? living(series, from, to)
          : new Samples(series.times, series.values, series.histograms, series.starts, from, to);
    }

    private static Samples living(StoredSeries series, int from, int to) {
      long[] times = new long[to - from];
      double[] values = new double[to - from];
      FloatHistogram[] histograms =
          series.histograms == null ? null : new FloatHistogram[to - from];
      long[] starts = series.starts == null ? null : new long[to - from];
      int size = 0;
      for (int i = from; i < to; i++) {
        if (!SelectorPlan.isStale(series.values[i])) {
          times[size] = series.times[i];
          values[size] = series.values[i];
          if (histograms != null && series.histograms != null) {
            histograms[size] = series.histograms[i];
          }
          if (starts != null && series.starts != null) {
            starts[size] = series.starts[i];
          }
          size++;
        }
      }
      return new Samples(times, values, histograms, starts, 0, size);
    }

    /** Returns the values of a row of a table, in arrays of their own. */
    static Samples of(Table table, int row, Grid grid) {
      long[] times = new long[table.steps];
      double[] values = new double[table.steps];
      FloatHistogram[] histograms =
          table.histograms == null ? null : new FloatHistogram[table.steps];
      int size = 0;
      for (int step = 0; step < table.steps; step++) {
        int cell = row * table.steps + step;
        if (table.has(cell)) {
          times[size] = grid.time(step);
          FloatHistogram histogram = table.histogram(cell);
          if (histograms != null) {
            histograms[size] = histogram;
          }
          values[size++] = histogram == null ? table.values[cell] : 0;
        }
      }
      return new Samples(times, values, histograms, null, 0, size);
    }

    /** Returns how many samples count against the limit of a query. */
    long count() {
      long count = (long) to - from;
      for (int i = from; histograms != null && i < to; i++) {
        FloatHistogram histogram = histograms[i];
        count += histogram == null ? 0 : Budget.samples(histogram) - 1;
      }
      return count;
    }
  }

  /** Returns the first position whose time is after one, or {@code to}. */
  static int firstAfter(long[] times, int from, int to, long time) {
    if (from == to || times[from] > time) {
      return from;
    }
    if (times[to - 1] <= time) {
      return to;
    }
    int found = Arrays.binarySearch(times, from, to, time);
    return found >= 0 ? found + 1 : -found - 1;
  }

  final Header header;
  final Samples[] samples;

  RangeRows(Header header, Samples[] samples) {
    this.header = header;
    this.samples = samples;
  }

  /** Returns how many samples there are, as the limit of a query counts them. */
  long count() {
    long count = 0;
    for (Samples row : samples) {
      count += row.count();
    }
    return count;
  }

  Labels labels(int row) {
    return header.labels[row];
  }
}
