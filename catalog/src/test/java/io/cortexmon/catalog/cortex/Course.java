package io.cortexmon.catalog.cortex;

import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one series does over time, in steps of 30 seconds: the interval at which Cortex's alerts are
 * evaluated.
 *
 * @param notation the series and its values, as promtool's tests write them
 * @param next the value with which a counter goes on
 */
record Course(String notation, double next) {

  private static final int STEPS_PER_MINUTE = 2;

  /** High enough that no rate is cut short where the counter would have been 0. */
  private static final double LONG_COUNTED = 1_000_000;

  /**
   * Returns a series without values.
   *
   * @param labels each as {@code job=cortex-core}
   */
  static Course of(String metric, String... labels) {
    Map<String, String> all = new TreeMap<>();
    all.put(Names.METRIC_NAME, metric);
    for (String label : labels) {
      int equals = label.indexOf('=');
      all.put(label.substring(0, equals), label.substring(equals + 1));
    }
    return new Course(Labels.of(all).text(), LONG_COUNTED);
  }

  /** Returns this course with a value that is held for so many minutes. */
  Course at(double value, double minutes) {
    return new Course(notation + " " + number(value) + "x" + (steps(minutes) - 1), next);
  }

  /** Returns this course with a counter that goes on, growing by so much a minute. */
  Course perMinute(double growth, double minutes) {
    double step = growth / STEPS_PER_MINUTE;
    String more = number(next) + "+" + number(step) + "x" + (steps(minutes) - 1);
    return new Course(notation + " " + more, next + step * steps(minutes));
  }

  /** Returns this course with a value that falls or rises by so much a minute. */
  Course from(double value, double growth, double minutes) {
    return new Course(notation, value).perMinute(growth, minutes);
  }

  /** Returns this course with so many minutes without samples. */
  Course missing(double minutes) {
    return new Course(notation + " _x" + steps(minutes), next);
  }

  /** Returns this course without samples after so many minutes. */
  Course until(double minutes) {
    return mapped("", steps(minutes) + 1, 1);
  }

  /** Returns whether its series has this value of a label. */
  boolean has(String label, String value) {
    return value.equals(SeriesNotation.parse(notation).labels().value(label));
  }

  /** Returns this course of a series with another value of a label. */
  Course with(String label, String value) {
    Labels labels = SeriesNotation.parse(notation).labels();
    String rest = notation.substring(labels.text().length());
    return new Course(labels.with(label, value).text() + rest, next);
  }

  /** Returns these courses as two pods expose them, of which one counts a quarter. */
  static Course[] byTwoPods(Course... courses) {
    return Stream.of(courses)
        .flatMap(
            course ->
                Stream.of(
                    course.mapped("one", Integer.MAX_VALUE, 0.25),
                    course.mapped("two", Integer.MAX_VALUE, 0.75)))
        .toArray(Course[]::new);
  }

  private Course mapped(String pod, int steps, double factor) {
    SeriesNotation all = SeriesNotation.parse(notation);
    Map<String, String> labels = new TreeMap<>(all.labels().asMap());
    if (!pod.isEmpty()) {
      labels.put("pod", pod);
    }
    String values =
        all.values().stream()
            .limit(steps)
            .map(
                value ->
                    value instanceof SeriesValue.Sample sample
                        ? number(sample.value() * factor)
                        : "_")
            .collect(Collectors.joining(" "));
    return new Course(Labels.of(labels).text() + " " + values, next);
  }

  private static int steps(double minutes) {
    return (int) (minutes * STEPS_PER_MINUTE);
  }

  private static String number(double value) {
    return GoNumber.shortest(value);
  }
}
