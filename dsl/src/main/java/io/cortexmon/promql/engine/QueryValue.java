package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives. Prints as Prometheus prints it.
 *
 * <p>Times are milliseconds since 1970-01-01.
 */
public sealed interface QueryValue {

  /** A number. */
  record Scalar(long time, double value) implements QueryValue {
    /** Returns for example {@code scalar: 3 @[60000]}. */
    @Override
    public String toString() {
      return "scalar: " + GoNumber.shortest(value) + " @[" + time + "]";
    }
  }

  /** A text. */
  record Text(long time, String value) implements QueryValue {
    /** Returns the text alone. */
    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * One value for each of some series.
   *
   * @param samples in the order of their labels, or as the query sorts them
   */
  record InstantVector(List<Sample> samples) implements QueryValue {
    public InstantVector {
      samples = List.copyOf(samples);
    }

    /** Returns a line for each sample, for example {@code up{job="api"} => 1 @[60000]}. */
    @Override
    public String toString() {
      return samples.stream().map(Sample::toString).collect(Collectors.joining("\n"));
    }
  }

  /**
   * Values over time for each of some series.
   *
   * @param series in the order of their labels
   */
  record RangeVector(List<Series> series) implements QueryValue {
    public RangeVector {
      series = List.copyOf(series);
    }

    /** Returns a line with the labels of each series and a line for each of its points. */
    @Override
    public String toString() {
      return series.stream().map(Series::toString).collect(Collectors.joining("\n"));
    }
  }

  /** The value of one series at one time; a native histogram where there is one. */
  record Sample(Labels labels, long time, double value, Optional<FloatHistogram> histogram) {
    @Override
    public String toString() {
      return labels.text() + " => " + shown(value, histogram.orElse(null)) + " @[" + time + "]";
    }
  }

  /** The points of one series, times ascending. Holds primitive arrays, which it does not show. */
  final class Series {
    private final Labels labels;
    private final long[] times;
    private final double[] values;
    private final @Nullable FloatHistogram @Nullable [] histograms;

    Series(
        Labels labels,
        long[] times,
        double[] values,
        @Nullable FloatHistogram @Nullable [] histograms) {
      this.labels = labels;
      this.times = times;
      this.values = values;
      this.histograms = histograms;
    }

    public Labels labels() {
      return labels;
    }

    /** Returns the number of points. */
    public int size() {
      return times.length;
    }

    /** Returns the time of the i-th point, from 0. */
    public long time(int i) {
      return times[i];
    }

    /** Returns the float of the i-th point; 0 where it is a native histogram. */
    public double value(int i) {
      return values[i];
    }

    /** Returns the native histogram of the i-th point, if it is one. */
    public Optional<FloatHistogram> histogram(int i) {
      return histograms == null ? Optional.empty() : Optional.ofNullable(histograms[i]);
    }

    /** Returns for example {@code up{job="api"} =>} and a line {@code 1 @[60000]} a point. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(labels.text()).append(" =>");
      for (int i = 0; i < times.length; i++) {
        text.append('\n').append(shown(values[i], histograms == null ? null : histograms[i]));
        text.append(" @[").append(times[i]).append(']');
      }
      return text.toString();
    }
  }

  private static String shown(double value, @Nullable FloatHistogram histogram) {
    return histogram == null ? GoNumber.shortest(value) : histogram.text();
  }
}
