package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.engine.QueryValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a test expects of the value of a query at one time. Each expectation that is not met is an
 * {@link AssertionError} that shows how the query came to its value.
 */
public final class ValueAssert {

  /** Numbers that differ by less than this part of their size are the same. */
  private static final double TOLERANCE = 1e-9;

  private final ScenarioMoment moment;
  private final Expr expr;
  private final QueryValue value;

  ValueAssert(ScenarioMoment moment, Expr expr) {
    this.moment = moment;
    this.expr = expr;
    this.value = moment.valueOf(expr, moment.time());
  }

  /** Goes on to another time of the scenario. */
  public ScenarioMoment at(Duration time) {
    return moment.at(time);
  }

  /**
   * Expects one series, or a scalar, with this value. Numbers may differ by a part in a thousand
   * million, as sums in another order do.
   */
  public ValueAssert is(double expected) {
    boolean met = samples().size() == 1 && isSame(samples().get(0), expected);
    return expect(met, GoNumber.shortest(expected));
  }

  /** Expects that the one series with these labels, and maybe others, has this value. */
  public ValueAssert is(double expected, LabelValue... labels) {
    List<QueryValue.Sample> some =
        samples().stream()
            .filter(
                sample ->
                    Arrays.stream(labels)
                        .allMatch(
                            label ->
                                sample.labels().value(label.label().name()).equals(label.value())))
            .toList();
    boolean met = some.size() == 1 && isSame(some.get(0), expected);
    return expect(met, GoNumber.shortest(expected) + " for " + AlertMatch.shown(labels));
  }

  /**
   * Expects exactly these series.
   *
   * @param series values by series, as {@code load{host="a"}} or {@code {host="a"}}; the order of
   *     labels does not matter
   * @throws io.cortexmon.promql.PromQlSyntaxException where a text is no series
   */
  public ValueAssert isExactly(Map<String, Double> series) {
    Map<Labels, Double> expected = new TreeMap<>();
    series.forEach((text, number) -> expected.put(Labels.parse(text), number));
    boolean met = samples().size() == expected.size();
    for (QueryValue.Sample sample : samples()) {
      Double number = expected.get(sample.labels());
      met &= number != null && isSame(sample, number);
    }
    String shown =
        expected.entrySet().stream()
            .map(one -> one.getKey().text() + " = " + GoNumber.shortest(one.getValue()))
            .collect(Collectors.joining(", "));
    return expect(met, expected.isEmpty() ? "nothing" : "exactly " + shown);
  }

  /** Expects no series at all. */
  public ValueAssert isNothing() {
    return expect(samples().isEmpty(), "nothing");
  }

  /** Expects so many series. */
  public ValueAssert hasSeries(int count) {
    return expect(samples().size() == count, count + " series");
  }

  /** Returns the value. */
  public QueryValue value() {
    return value;
  }

  /** Returns the samples of a vector, or that of a scalar. */
  List<QueryValue.Sample> samples() {
    if (value instanceof QueryValue.Scalar scalar) {
      return List.of(
          new QueryValue.Sample(Labels.EMPTY, scalar.time(), scalar.value(), Optional.empty()));
    }
    return value instanceof QueryValue.InstantVector vector ? vector.samples() : List.of();
  }

  static boolean isSame(QueryValue.Sample sample, double expected) {
    return sample.histogram().isEmpty() && isSame(sample.value(), expected);
  }

  private static boolean isSame(double actual, double expected) {
    return Double.compare(actual, expected) == 0
        || actual == expected
        || Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected);
  }

  private ValueAssert expect(boolean met, String expected) {
    if (!met) {
      throw new AssertionError(failure(expected, List.of()));
    }
    tellSeen();
    return this;
  }

  /**
   * Returns what an assertion that fails has to tell.
   *
   * @param overTime the values at more steps than this one, one a line; empty for none
   */
  String failure(String expected, List<String> overTime) {
    return FailureText.ofValue(moment, expr, expected, overTime);
  }

  void tellSeen() {
    moment.tellSeen(expr, value);
  }

  String time() {
    return FailureText.time(moment.time());
  }

  /** Returns the query. */
  @Override
  public String toString() {
    return expr.text();
  }
}
