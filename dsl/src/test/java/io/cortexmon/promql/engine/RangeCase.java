package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Modifiers.Extension;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.util.Arrays;
import java.util.List;

/**
 * One series, a range of it, and what functions give for that: {@code RangeCase.of("1 2
 * 4").range(0, 120).result(Function.DELTA)}. Times are in seconds.
 */
final class RangeCase {

  private static final long STEP = 60;
  private static final long MILLIS = 1000;

  private final RangeWindow window = new RangeWindow();
  private final Annotations annotations = new Annotations();
  private final int size;
  private Extension extension = Extension.NONE;

  private RangeCase(SeriesNotation series) {
    int values = series.values().size();
    window.labels = series.labels();
    window.times = new long[values];
    window.values = new double[values];
    FloatHistogram[] histograms = new FloatHistogram[values];
    boolean hasHistograms = false;
    int samples = 0;
    for (int i = 0; i < values; i++) {
      SeriesValue value = series.values().get(i);
      window.times[samples] = i * STEP * MILLIS;
      if (value instanceof SeriesValue.Sample sample) {
        window.values[samples++] = sample.value();
      } else if (value instanceof SeriesValue.Histogram histogram) {
        histograms[samples++] = histogram.value();
        hasHistograms = true;
      }
    }
    size = samples;
    window.histograms = hasHistograms ? histograms : null;
    range(-30, values * 60 - 30);
  }

  /**
   * Returns a case with these values, one a minute from time 0, in a range of half a minute more.
   */
  static RangeCase of(String values) {
    return new RangeCase(SeriesNotation.parse("jobs_total{queue=\"a\"} " + values));
  }

  /** Returns this case with the samples after {@code start} and not after {@code end}. */
  RangeCase range(int start, int end) {
    window.start = start * MILLIS;
    window.end = end * MILLIS;
    window.time = window.end;
    return within(window.start, window.end);
  }

  private RangeCase within(long start, long end) {
    window.from = window.firstAfter(start, 0, size);
    window.to = window.firstAfter(end, 0, size);
    return this;
  }

  RangeCase time(int seconds) {
    window.time = seconds * MILLIS;
    return this;
  }

  RangeCase nanos(long nanos) {
    window.nanos = nanos;
    return this;
  }

  /** Returns this case with a start timestamp for each sample; 0 for none. */
  RangeCase starts(int... seconds) {
    window.starts = Arrays.stream(seconds).mapToLong(s -> s * MILLIS).toArray();
    return this;
  }

  /** Returns this case with the samples of a lookback before, too. */
  RangeCase anchored(int lookback) {
    extension = Extension.ANCHORED;
    return within(window.start - lookback * MILLIS, window.end);
  }

  /** Returns this case with the samples of a lookback before and after, too. */
  RangeCase smoothed(int lookback) {
    extension = Extension.SMOOTHED;
    return within(window.start - lookback * MILLIS, window.end + lookback * MILLIS);
  }

  RangeWindow window() {
    return window;
  }

  Cell cell(Function function, double... scalars) {
    Cell cell = new Cell();
    if (window.from < window.to) {
      RangeFunctions.of(function, extension).apply(window, scalars, cell, annotations);
    }
    return cell;
  }

  double value(Function function, double... scalars) {
    Cell cell = cell(function, scalars);
    if (!cell.isPresent() || cell.histogram() != null) {
      throw new AssertionError(text(cell));
    }
    return cell.value();
  }

  /** Returns the result as text; {@code nothing} where there is none. */
  String result(Function function, double... scalars) {
    return text(cell(function, scalars));
  }

  static String text(Cell cell) {
    FloatHistogram histogram = cell.histogram();
    return histogram != null
        ? histogram.text()
        : cell.isPresent() ? GoNumber.shortest(cell.value()) : "nothing";
  }

  /** Returns what was annotated so far. */
  List<String> said() {
    return annotations.list().stream().map(Annotation::toString).toList();
  }

  Annotations annotations() {
    return annotations;
  }
}
