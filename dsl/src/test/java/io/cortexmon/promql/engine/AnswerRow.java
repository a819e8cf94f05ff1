package io.cortexmon.promql.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * The values of one series in an {@link Answer}; lists of the same length.
 *
 * @param histograms the numbers of native histograms: count, sum, and four for each bucket that is
 *     not empty; empty where the value is a float. Buckets with NaN observations are left out: an
 *     empty one times NaN is such, and a server has empty ones that its chunks brought in
 */
record AnswerRow(
    Labels labels, List<Long> times, List<Double> values, List<List<Double>> histograms) {

  private static final double MILLIS = 1000;

  static AnswerRow labelled(Labels labels) {
    return new AnswerRow(labels, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  static AnswerRow of(QueryValue.Sample sample) {
    AnswerRow row = labelled(sample.labels());
    row.add(sample.time(), sample.value(), sample.histogram());
    return row;
  }

  static AnswerRow of(QueryValue.Series series) {
    AnswerRow row = labelled(series.labels());
    for (int i = 0; i < series.size(); i++) {
      row.add(series.time(i), series.value(i), series.histogram(i));
    }
    return row.ordered();
  }

  static AnswerRow ofScalar(JsonNode json) {
    AnswerRow row = labelled(Labels.EMPTY);
    row.add(json);
    return row;
  }

  /** An instant vector has one value or histogram, a range vector lists of both. */
  static AnswerRow of(JsonNode json) {
    Map<String, String> labels = new LinkedHashMap<>();
    json.path("metric").properties().forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
    AnswerRow row = labelled(Labels.of(labels));
    for (String single : List.of("value", "histogram")) {
      if (json.has(single)) {
        row.add(json.path(single));
      }
    }
    json.path("values").forEach(row::add);
    json.path("histograms").forEach(row::add);
    return row;
  }

  private void add(JsonNode point) {
    times.add(Math.round(point.path(0).asDouble() * MILLIS));
    JsonNode value = point.path(1);
    List<Double> numbers = new ArrayList<>();
    if (value.isObject()) {
      numbers.add(number(value.path("count")));
      numbers.add(number(value.path("sum")));
      for (JsonNode bucket : value.path("buckets")) {
        if (!Double.isNaN(number(bucket.path(3)))) {
          bucket.forEach(number -> numbers.add(number(number)));
        }
      }
    }
    values.add(value.isObject() ? 0 : number(value));
    histograms.add(numbers);
  }

  private static double number(JsonNode json) {
    String text = json.asText();
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  void add(long time, double value, Optional<FloatHistogram> histogram) {
    times.add(time);
    values.add(histogram.isPresent() ? 0 : value);
    histograms.add(histogram.map(AnswerRow::numbers).orElse(List.of()));
  }

  /** The numbers of a histogram in the order in which the server's API has them. */
  private static List<Double> numbers(FloatHistogram histogram) {
    List<Double> numbers = new ArrayList<>(List.of(histogram.count(), histogram.sum()));
    BucketCursor bucket = BucketCursor.ascending(histogram);
    while (bucket.next()) {
      if (bucket.count() != 0 && !Double.isNaN(bucket.count())) {
        double closedAbove = bucket.isLowerInclusive() ? 3 : 0;
        double openAbove = bucket.isLowerInclusive() ? 1 : 2;
        numbers.add(bucket.isUpperInclusive() ? closedAbove : openAbove);
        numbers.addAll(List.of(bucket.lower(), bucket.upper(), bucket.count()));
      }
    }
    return numbers;
  }

  /** Returns the floats first and then the histograms, as the server's API has them. */
  private AnswerRow ordered() {
    AnswerRow row = labelled(labels);
    for (boolean floats : List.of(true, false)) {
      for (int i = 0; i < times.size(); i++) {
        if (histograms.get(i).isEmpty() == floats) {
          row.times.add(times.get(i));
          row.values.add(values.get(i));
          row.histograms.add(histograms.get(i));
        }
      }
    }
    return row;
  }

  /** Returns values with their times. */
  List<String> points() {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      List<Double> histogram = histograms.get(i);
      String value = histogram.isEmpty() ? GoNumber.plain(values.get(i)) : histogram.toString();
      points.add(value + " @" + times.get(i));
    }
    return points;
  }

  /** Returns how far the two differ at most in values; infinite if in anything else. */
  double distance(AnswerRow other, DoubleBinaryOperator measure) {
    if (!labels.equals(other.labels) || !times.equals(other.times)) {
      return Double.POSITIVE_INFINITY;
    }
    double most = distance(values, other.values, measure);
    for (int i = 0; i < histograms.size(); i++) {
      most = Math.max(most, distance(histograms.get(i), other.histograms.get(i), measure));
    }
    return most;
  }

  private static double distance(
      List<Double> mine, List<Double> theirs, DoubleBinaryOperator measure) {
    double most = mine.size() == theirs.size() ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < mine.size() && Double.isFinite(most); i++) {
      double a = mine.get(i);
      double b = theirs.get(i);
      if (Double.doubleToLongBits(a) != Double.doubleToLongBits(b)) {
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        most = finite ? Math.max(most, measure.applyAsDouble(a, b)) : Double.POSITIVE_INFINITY;
      }
    }
    return most;
  }
}
