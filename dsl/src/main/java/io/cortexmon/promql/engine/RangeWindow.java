package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one series has in a range at one step. One object is moved over all steps and series, so a
 * function must not keep it.
 *
 * <p>Samples {@code from} to {@code to} (not included) of the arrays are in the range; those of a
 * selector lie after {@code start} and not after {@code end}. With {@code anchored} or {@code
 * smoothed} there are also those of the lookback before, and with {@code smoothed} after it.
 * Staleness markers are left out. A sample is a histogram where {@code histograms} has one, and a
 * float elsewhere. The arrays may be the store's own: they must not be changed.
 */
final class RangeWindow {

  private static final long MILLIS = 1000;
  private static final long NANOS = 1_000_000_000;

  /** Labels of the series, the metric's name included. */
  Labels labels = Labels.EMPTY;

  /** Times of samples, ascending, in milliseconds. */
  long[] times = {};

  double[] values = {};

  /** Null where the series has floats only. */
  @Nullable FloatHistogram @Nullable [] histograms;

  /** Start timestamps, 0 for none; null where they do not count. */
  long @Nullable [] starts;

  int from;
  int to;

  /** Where the range begins and ends, offset and {@code @} applied, in milliseconds. */
  long start;

  long end;

  /** When the query is evaluated: the time of the step. */
  long time;

  /** How long the range is in the query, in nanoseconds; 0 for what the milliseconds say. */
  long nanos;

  /** The first argument of the function in the query, for annotations. */
  Span span = Span.NONE;

  /** The lookback of the engine in milliseconds. */
  long lookback;

  /** Returns whether the window has any histogram. */
  boolean hasHistograms() {
    if (histograms != null) {
      for (int i = from; i < to; i++) {
        if (histograms[i] != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the window has any float. */
  boolean hasFloats() {
    if (histograms == null) {
      return from < to;
    }
    for (int i = from; i < to; i++) {
      if (histograms[i] == null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the window with its floats alone. */
  RangeWindow floats() {
    RangeWindow floats = new RangeWindow();
    floats.labels = labels;
    floats.times = new long[to - from];
    floats.values = new double[to - from];
    for (int i = from; i < to; i++) {
      if (histograms == null || histograms[i] == null) {
        floats.times[floats.to] = times[i];
        floats.values[floats.to++] = values[i];
      }
    }
    floats.start = start;
    floats.end = end;
    floats.time = time;
    floats.nanos = nanos;
    floats.span = span;
    floats.lookback = lookback;
    return floats;
  }

  /** Returns the histogram at this position, where there is one. */
  FloatHistogram histogram(int i) {
    return Objects.requireNonNull(Objects.requireNonNull(histograms)[i]);
  }

  /** Returns how long the range is, in seconds. */
  double seconds() {
    if (nanos != 0) {
      long whole = nanos / NANOS;
      return whole + nanos % NANOS / (double) NANOS;
    }
    long millis = end - start;
    long whole = millis / MILLIS;
    return whole + millis % MILLIS / (double) MILLIS;
  }

  /**
   * Returns the position of the first sample later than a time.
   *
   * @param first where to begin
   * @param last where to end, not included; the answer where no sample before it is later
   */
  int firstAfter(long instant, int first, int last) {
    int low = first;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] > instant) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
