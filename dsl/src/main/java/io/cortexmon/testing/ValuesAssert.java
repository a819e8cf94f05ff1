package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.engine.QueryValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a test expects of the value of a query over time. Each expectation that is not met is an
 * {@link AssertionError} that shows the value at every step, and how the query came to the first
 * that is another.
 */
public final class ValuesAssert {

  /** What is expected of the samples at one step. */
  private interface Expectation {
    boolean isMetBy(List<QueryValue.Sample> samples, int step);
  }

  private final List<ValueAssert> steps;
  private final List<LabelValue> labels;

  ValuesAssert(List<ValueAssert> steps) {
    this(steps, List.of());
  }

  private ValuesAssert(List<ValueAssert> steps, List<LabelValue> labels) {
    this.steps = List.copyOf(steps);
    this.labels = labels;
  }

  /** Looks only at those series that have these labels, and maybe others. */
  public ValuesAssert with(LabelValue... some) {
    return new ValuesAssert(steps, List.of(some));
  }

  /**
   * Expects one series, or a scalar, with these values, one for each step.
   *
   * @throws IllegalArgumentException where there are more or fewer steps
   */
  public ValuesAssert is(double... values) {
    if (values.length != steps.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + steps.size() + " steps: one is needed for each");
    }
    return expect(
        (samples, step) -> samples.size() == 1 && ValueAssert.isSame(samples.get(0), values[step]),
        Arrays.stream(values).mapToObj(GoNumber::shortest).collect(Collectors.joining(" ")));
  }

  /** Expects one series, or a scalar, with this value at every step. */
  public ValuesAssert isAlways(double value) {
    return expect(
        (samples, step) -> samples.size() == 1 && ValueAssert.isSame(samples.get(0), value),
        "always " + GoNumber.shortest(value));
  }

  /** Expects that at every step there is a value, and all are between these two, both included. */
  public ValuesAssert isBetween(double lowest, double highest) {
    return expect(
        (samples, step) ->
            !samples.isEmpty()
                && samples.stream().allMatch(sample -> isBetween(sample, lowest, highest)),
        "always from " + GoNumber.shortest(lowest) + " to " + GoNumber.shortest(highest));
  }

  private static boolean isBetween(QueryValue.Sample sample, double lowest, double highest) {
    return sample.histogram().isEmpty() && sample.value() >= lowest && sample.value() <= highest;
  }

  /** Expects no series at any step. */
  public ValuesAssert isNothing() {
    return expect((samples, step) -> samples.isEmpty(), "never anything");
  }

  /** Returns the values, one for each step. */
  public List<QueryValue> values() {
    return steps.stream().map(ValueAssert::value).toList();
  }

  private ValuesAssert expect(Expectation expectation, String expected) {
    for (int i = 0; i < steps.size(); i++) {
      if (!expectation.isMetBy(samples(steps.get(i)), i)) {
        String of = labels.isEmpty() ? "" : " for " + AlertMatch.shown(labels);
        throw new AssertionError(steps.get(i).failure(expected + of, shown(i)));
      }
    }
    steps.forEach(ValueAssert::tellSeen);
    return this;
  }

  private List<QueryValue.Sample> samples(ValueAssert step) {
    return step.samples().stream().filter(this::isMeant).toList();
  }

  private boolean isMeant(QueryValue.Sample sample) {
    return labels.stream()
        .allMatch(label -> sample.labels().value(label.label().name()).equals(label.value()));
  }

  /** One line for each step, with a mark at the first that is not as expected. */
  private List<String> shown(int wrong) {
    List<String> times = steps.stream().map(ValueAssert::time).toList();
    int width = times.stream().mapToInt(String::length).max().orElse(0);
    return IntStream.range(0, steps.size())
        .mapToObj(
            i ->
                (i == wrong ? "> " : "  ")
                    + times.get(i)
                    + " ".repeat(width - times.get(i).length() + 2)
                    + text(steps.get(i)))
        .toList();
  }

  private String text(ValueAssert step) {
    List<String> texts = new ArrayList<>();
    for (QueryValue.Sample sample : samples(step)) {
      String number =
          sample.histogram().map(Object::toString).orElse(GoNumber.shortest(sample.value()));
      texts.add(sample.labels().size() == 0 ? number : sample.labels().text() + " = " + number);
    }
    return texts.isEmpty() ? "nothing" : String.join(", ", texts);
  }
}
