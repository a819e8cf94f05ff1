package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tables as the values that users see. */
final class Results {

  private static final double MILLIS = 1000;
  private static final Comparator<QueryValue.Sample> BY_LABELS =
      Comparator.comparing(QueryValue.Sample::labels);

  private Results() {}

  /**
   * Returns the value of an instant query.
   *
   * @param ordered whether the rows stay in their order instead of that of their labels
   */
  static QueryValue instant(ValueType type, Table table, long time, boolean ordered) {
    if (type == ValueType.SCALAR) {
      return new QueryValue.Scalar(time, table.scalarAt(0));
    }
    List<QueryValue.Sample> samples = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.has(row)) {
        samples.add(sample(table, row, time));
      }
    }
    if (!ordered) {
      samples.sort(BY_LABELS);
    }
    return new QueryValue.InstantVector(samples);
  }

  private static QueryValue.Sample sample(Table table, int row, long time) {
    Optional<FloatHistogram> histogram = Optional.ofNullable(table.histogram(row));
    double value = histogram.isPresent() ? 0 : table.values[row];
    return new QueryValue.Sample(table.header.labels[row], time, value, histogram);
  }

  /** Returns the value of a range query, in the order of labels. */
  static QueryValue.RangeVector range(Table table, Grid grid) {
    List<QueryValue.Series> series = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      RangeRows.Samples samples = RangeRows.Samples.of(table, row, grid);
      if (samples.to > 0) {
        series.add(series(table.header.labels[row], samples, 0, samples.to));
      }
    }
    series.sort(Comparator.comparing(QueryValue.Series::labels));
    return new QueryValue.RangeVector(series);
  }

  /** Returns the samples of a range vector after one time and up to another. */
  static QueryValue.RangeVector samples(RangeRows rows, long after, long upTo) {
    List<QueryValue.Series> series = new ArrayList<>();
    for (int row = 0; row < rows.samples.length; row++) {
      RangeRows.Samples samples = rows.samples[row];
      int from = RangeRows.firstAfter(samples.times, samples.from, samples.to, after);
      int to = RangeRows.firstAfter(samples.times, from, samples.to, upTo);
      if (from < to) {
        series.add(series(rows.labels(row), samples, from, to));
      }
    }
    series.sort(Comparator.comparing(QueryValue.Series::labels));
    return new QueryValue.RangeVector(series);
  }

  private static QueryValue.Series series(
      Labels labels, RangeRows.Samples samples, int from, int to) {
    return new QueryValue.Series(
        labels,
        Arrays.copyOfRange(samples.times, from, to),
        Arrays.copyOfRange(samples.values, from, to),
        samples.histograms == null ? null : Arrays.copyOfRange(samples.histograms, from, to));
  }

  /** Returns the value of a part of a query, whatever it is. */
  static QueryValue traced(Expr expr, Table table, Grid grid) {
    ValueType type = expr.type();
    return grid.steps() == 1 && type != ValueType.MATRIX
        ? instant(type, table, grid.start(), true)
        : range(table, grid);
  }

  static String number(double value) {
    return GoNumber.shortest(value);
  }

  static String shown(double value, Optional<FloatHistogram> histogram) {
    return histogram.map(FloatHistogram::text).orElseGet(() -> number(value));
  }

  /** Returns a time in seconds, with {@code s}. */
  static String seconds(long millis) {
    return GoNumber.plain(millis / MILLIS) + "s";
  }
}
