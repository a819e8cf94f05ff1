package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.PromQlScript.Expected;
import io.cortexmon.promql.engine.PromQlScript.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what a query gives against what a script expects; a difference is an AssertionError. */
final class ResultCheck {

  private final Expected expected;
  private final Steps steps;

  /**
   * Makes a check.
   *
   * @param steps the times that expected values are for, where a result has points
   */
  ResultCheck(Expected expected, Steps steps) {
    this.expected = expected;
    this.steps = steps;
  }

  void check(QueryValue actual) {
    if (actual instanceof QueryValue.Scalar scalar) {
      scalar(scalar.value());
    } else if (actual instanceof QueryValue.Text text) {
      same("text", expected.text().orElse(""), text.value());
    } else if (actual instanceof QueryValue.InstantVector vector) {
      vector(vector.samples());
    } else if (actual instanceof QueryValue.RangeVector range) {
      range(range.series());
    } else {
      throw new AssertionError("a value of no known kind: " + actual);
    }
  }

  private void scalar(double actual) {
    if (expected.number().isEmpty()) {
      throw new AssertionError("expected series, but it gives the number " + actual);
    }
    double number = expected.number().getAsDouble();
    if (!AlmostEqual.floats(number, actual)) {
      throw difference("number", GoNumber.shortest(number), GoNumber.shortest(actual));
    }
  }

  private void vector(List<QueryValue.Sample> actual) {
    noNumber();
    List<Labels> order = List.copyOf(expected.series().keySet());
    Set<Labels> seen = new HashSet<>();
    for (int i = 0; i < actual.size(); i++) {
      QueryValue.Sample sample = actual.get(i);
      Labels labels = sample.labels();
      List<SeriesValue> values = expectedOf(labels);
      if (expected.ordered()) {
        same("series at position " + (i + 1), order.get(Math.min(i, order.size() - 1)), labels);
      }
      value(labels.text(), values.get(0), sample.value(), sample.histogram());
      if (!seen.add(labels)) {
        throw new AssertionError("there are two series " + labels.text());
      }
    }
    allOf(seen);
  }

  private void range(List<QueryValue.Series> actual) {
    noNumber();
    sorted(actual);
    Set<Labels> seen = new HashSet<>();
    for (QueryValue.Series series : actual) {
      points(series, expectedOf(series.labels()));
      seen.add(series.labels());
    }
    allOf(seen);
  }

  /** Fails unless series are in the order of their labels, each set of labels once. */
  static void sorted(List<QueryValue.Series> series) {
    for (int i = 1; i < series.size(); i++) {
      Labels before = series.get(i - 1).labels();
      if (before.compareTo(series.get(i).labels()) >= 0) {
        throw new AssertionError(
            "not in order: " + before.text() + " before " + series.get(i).labels().text());
      }
    }
  }

  private void points(QueryValue.Series actual, List<SeriesValue> values) {
    String name = actual.labels().text();
    if (!values.isEmpty() && steps.time(values.size() - 1) > steps.end()) {
      throw new AssertionError(values.size() + " values of " + name + ": more than steps");
    }
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != SeriesValue.OMITTED) {
        times.add(steps.time(i));
      }
    }
    List<Long> actualTimes = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      actualTimes.add(actual.time(i));
    }
    same("times of " + name, times, actualTimes);
    List<SeriesValue> present = new ArrayList<>(values);
    present.removeIf(value -> value == SeriesValue.OMITTED);
    for (int i = 0; i < actual.size(); i++) {
      String place = name + " @[" + actual.time(i) + "]";
      value(place, present.get(i), actual.value(i), actual.histogram(i));
    }
  }

  private static void value(
      String place, SeriesValue value, double actual, Optional<FloatHistogram> histogram) {
    if (value instanceof SeriesValue.Histogram wanted) {
      if (histogram.isEmpty() || !AlmostEqual.histograms(wanted, histogram.get())) {
        String shown = histogram.map(FloatHistogram::text).orElse(GoNumber.shortest(actual));
        throw difference("value of " + place, text(wanted), shown);
      }
    } else {
      double wanted = number(value);
      if (histogram.isPresent() || !AlmostEqual.floats(wanted, actual)) {
        String shown = histogram.map(FloatHistogram::text).orElse(GoNumber.shortest(actual));
        throw difference("value of " + place, GoNumber.shortest(wanted), shown);
      }
    }
  }

  private static String text(SeriesValue.Histogram wanted) {
    return wanted.value().text()
        + (wanted.counterResetGiven() ? " (" + wanted.value().counterReset() + ")" : "");
  }

  /** No value counts as 0, as in Prometheus's own runner. */
  private static double number(SeriesValue value) {
    if (value instanceof SeriesValue.Sample sample) {
      return sample.value();
    }
    return value == SeriesValue.STALE ? Double.longBitsToDouble(SeriesValue.STALENESS_MARKER) : 0;
  }

  private List<SeriesValue> expectedOf(Labels labels) {
    List<SeriesValue> values = expected.series().get(labels);
    if (values == null) {
      throw new AssertionError("there is a series more: " + labels.text());
    }
    return values;
  }

  private void noNumber() {
    if (expected.number().isPresent()) {
      throw new AssertionError("expected the number " + expected.number().getAsDouble());
    }
  }

  private void allOf(Set<Labels> seen) {
    for (Labels labels : expected.series().keySet()) {
      if (!seen.contains(labels)) {
        throw new AssertionError("there is no " + labels.text());
      }
    }
  }

  private static void same(String what, Object wanted, Object actual) {
    if (!wanted.equals(actual)) {
      throw difference(what, wanted, actual);
    }
  }

  private static AssertionError difference(String what, Object wanted, Object actual) {
    return new AssertionError(what + ": expected " + wanted + ", but it is " + actual);
  }
}
