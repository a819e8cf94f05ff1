package io.cortexmon.testing;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.GoText;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what expressions give with what a test expects. */
final class ExprTests {

  /** The language that promtool's engine reads, whatever flags there are. */
  private static final ParseOptions LANGUAGE = new ParseOptions(false, true, false, false, false);

  /** A sample as promtool compares it; the text of the histogram is empty for a number. */
  private record Shown(Labels labels, double value, String histogram) {

    boolean isLike(Shown other, boolean isFuzzy) {
      boolean same =
          value == other.value
              || (isFuzzy
                  && (Math.nextDown(value) == other.value || Math.nextUp(value) == other.value));
      return same && labels.equals(other.labels) && histogram.equals(other.histogram);
    }

    @Override
    public String toString() {
      return labels + " " + (histogram.isEmpty() ? GoNumber.scientific(value) : histogram);
    }
  }

  private final Engine engine;
  private final SeriesStore store;
  private final RuleTestOptions options;
  private final boolean isFuzzy;

  ExprTests(Engine engine, SeriesStore store, RuleTestOptions options, boolean isFuzzy) {
    this.engine = engine;
    this.store = store;
    this.options = options;
    this.isFuzzy = isFuzzy;
  }

  /** Runs a test; returns what is not as expected. */
  Optional<RuleTestFailure> failure(RuleTestFile.ExprTest test, long start) {
    String place =
        "    expr: "
            + GoText.quoted(test.expr())
            + ", time: "
            + DurationText.of(Duration.ofMillis(test.millis()))
            + ",";
    try {
      List<Shown> got = sorted(got(test.expr(), start + test.millis()));
      List<Shown> expected = new ArrayList<>();
      for (RuleTestFile.ExpectedSample sample : test.expected()) {
        expected.add(expected(sample));
      }
      expected = sorted(expected);
      if (areEqual(expected, got)) {
        return Optional.empty();
      }
      String text = place + "\n        exp: " + shown(expected) + "\n        got: " + shown(got);
      return Optional.of(new RuleTestFailure(test.at().line(), text, ""));
    } catch (PromQlSyntaxException e) {
      String text = place + " err: " + e.prometheusMessage();
      return Optional.of(new RuleTestFailure(test.at().line(), text, e.errors().get(0).help()));
    } catch (EvaluationException e) {
      String text = place + " err: " + e.getMessage();
      return Optional.of(new RuleTestFailure(test.at().line(), text, ""));
    }
  }

  private List<Shown> got(String text, long time) {
    Expr expr = PromQl.parse(text, LANGUAGE);
    Optional<String> fault = new ModifierCheck(options).fault(expr);
    if (fault.isPresent()) {
      throw new EvaluationException(fault.get());
    }
    QueryValue value = engine.query(expr).at(store, time).value();
    List<Shown> got = new ArrayList<>();
    if (value instanceof QueryValue.InstantVector vector) {
      for (QueryValue.Sample sample : vector.samples()) {
        got.add(
            new Shown(
                sample.labels(),
                sample.value(),
                sample.histogram().map(FloatHistogram::text).orElse("")));
      }
    } else if (value instanceof QueryValue.Scalar scalar) {
      got.add(new Shown(Labels.EMPTY, scalar.value(), ""));
    } else {
      throw new EvaluationException("rule result is not a vector or scalar");
    }
    return got;
  }

  private static Shown expected(RuleTestFile.ExpectedSample sample) {
    String place = "labels " + GoText.quoted(sample.labels()) + ": ";
    try {
      Labels labels = Labels.parse(sample.labels());
      String histogram = sample.histogram().isEmpty() ? "" : histogram(sample.histogram()).text();
      return new Shown(labels, sample.value(), histogram);
    } catch (PromQlSyntaxException e) {
      throw new EvaluationException(place + e.prometheusMessage());
    } catch (EvaluationException e) {
      throw new EvaluationException(place + e.getMessage());
    }
  }

  private static FloatHistogram histogram(String text) {
    List<SeriesValue> values = SeriesNotation.parse("{} " + text).values();
    if (values.size() != 1) {
      throw new EvaluationException("expected 1 value, got " + values.size());
    }
    if (values.get(0) instanceof SeriesValue.Histogram histogram) {
      return histogram.value();
    }
    throw new EvaluationException("expected histogram, got " + shown(values.get(0)));
  }

  private static String shown(SeriesValue value) {
    return value instanceof SeriesValue.Sample sample
        ? GoNumber.format("%f", sample.value())
        : value.toString();
  }

  private static List<Shown> sorted(List<Shown> samples) {
    return samples.stream().sorted(Comparator.comparing(Shown::labels)).toList();
  }

  private boolean areEqual(List<Shown> expected, List<Shown> got) {
    boolean same = expected.size() == got.size();
    for (int i = 0; same && i < got.size(); i++) {
      same = expected.get(i).isLike(got.get(i), isFuzzy);
    }
    return same;
  }

  private static String shown(List<Shown> samples) {
    return samples.isEmpty()
        ? "nil"
        : samples.stream().map(Shown::toString).collect(Collectors.joining(", "));
  }
}
