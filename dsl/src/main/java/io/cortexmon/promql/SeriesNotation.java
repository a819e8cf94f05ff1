package io.cortexmon.promql;

import java.util.List;

/**
 * A series as it is written in tests, for example {@code jobs_total{queue="a"} 0+10x20 _ stale}:
 * labels, and a value for each step.
 *
 * <p>Values are numbers, {@code _} for none, {@code stale}, and native histograms such as {@code
 * {{schema:1 count:3 buckets:[1 2]}}}. {@code AxN} is A repeated, N + 1 times; {@code A+BxN} and
 * {@code A-BxN} are N + 1 values, the first of which is A; {@code _xN} is nothing N times.
 *
 * @param labels the labels, the metric's name among them
 * @param values one value for each step
 */
public record SeriesNotation(Labels labels, List<SeriesValue> values) {

  /** The most values that a series may have; more than this is surely not meant. */
  public static final int MAX_VALUES = 1_000_000;

  public SeriesNotation {
    values = List.copyOf(values);
  }

  /**
   * Reads a series.
   *
   * @throws PromQlSyntaxException with Prometheus's message where Prometheus would refuse it; also
   *     where a label is given twice, there are more than {@link #MAX_VALUES} values, or a bucket
   *     of a histogram is beyond {@link Buckets#MAX_INDEX}
   */
  public static SeriesNotation parse(String series) {
    return SeriesParser.parse(series);
  }

  /**
   * Returns text that reads as the same labels and values. Values that repeat, or grow by the same
   * amount, are written as one.
   */
  public String text() {
    return SeriesText.of(this);
  }

  /** Returns the text of the series. */
  @Override
  public String toString() {
    return text();
  }
}
