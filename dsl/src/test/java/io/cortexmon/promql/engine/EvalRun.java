package io.cortexmon.promql.engine;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.engine.PromQlScript.Eval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs one {@code eval} as Prometheus does: an instant query as it stands, at other times with
 * {@code @}, and each of those also as a range query that must give the same at its middle step.
 */
final class EvalRun {

  private static final long MINUTE = 60_000;
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Pattern TIMES_OF_QUERY = Pattern.compile("(start|end|range|step)\\(\\)");

  private final Engine engine;
  private final SeriesStore store;
  private final Eval eval;
  private final ResultCheck results;

  /** The query that is being run. */
  private String variant = "";

  private EvalRun(Engine engine, SeriesStore store, Eval eval) {
    this.engine = engine;
    this.store = store;
    this.eval = eval;
    this.results = new ResultCheck(eval.expected(), eval.steps());
  }

  /** Returns why the eval fails, and as which variant; nothing where it passes. */
  static Optional<String> failure(Engine engine, SeriesStore store, Eval eval) {
    EvalRun run = new EvalRun(engine, store, eval);
    try {
      run.run();
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(run.variant + "\n  " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(run.variant + "\n  " + e + at(e));
    }
  }

  /** An error that Prometheus has too needs no place in the code. */
  private static String at(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return e instanceof EvaluationException || stack.length == 0 ? "" : "\n    at " + stack[0];
  }

  private void run() {
    if (eval.range()) {
      PromQlScript.Steps steps = eval.steps();
      Duration step = Duration.ofMillis(steps.step());
      variant = "range query";
      Supplier<QueryResult> over = () -> query().over(store, steps.start(), steps.end(), step);
      check(eval.query(), over);
      return;
    }
    instant(eval.query(), eval.time());
    Optional<String> at = atVariant();
    if (at.isPresent()) {
      for (long time : otherTimes(eval.time())) {
        instant(at.get(), time);
      }
    }
  }

  /** A query that can not be read, as expected, has none. */
  private Optional<String> atVariant() {
    try {
      return AtVariant.of(PromQl.parse(eval.query()), eval.time());
    } catch (PromQlSyntaxException e) {
      return Optional.empty();
    }
  }

  private Query query() {
    return engine.query(PromQl.parse(eval.query()));
  }

  private static Set<Long> otherTimes(long time) {
    return new LinkedHashSet<>(
        time == 0
            ? List.of(-1000L, 0L, 1000L)
            : List.of(-10 * time, 0L, time / 5, time, 10 * time));
  }

  private void instant(String text, long time) {
    variant = "instant query at " + time + " ms: " + text;
    QueryResult result = check(text, () -> engine.query(PromQl.parse(text)).at(store, time));
    boolean excluded = eval.expected().points() || eval.expected().text().isPresent();
    if (result == null || excluded || TIMES_OF_QUERY.matcher(text).find()) {
      return;
    }
    variant = "range query around " + time + " ms: " + text;
    Query query = engine.query(PromQl.parse(text));
    QueryValue range = query.over(store, time - MINUTE, time + MINUTE, STEP).value();
    if (!eval.expected().ordered()) {
      middle(((QueryValue.RangeVector) range).series(), time, result.value());
    }
  }

  /** Returns the result that was as expected; null where an error was. */
  private @Nullable QueryResult check(String text, Supplier<QueryResult> query) {
    Optional<Said> failure = eval.expected().failure();
    QueryResult result;
    try {
      result = query.get();
    } catch (EvaluationException e) {
      return expectedError(failure, String.valueOf(e.getMessage()), e);
    } catch (PromQlSyntaxException e) {
      return expectedError(failure, e.prometheusMessage(), e);
    }
    if (failure.isPresent()) {
      throw new AssertionError("expected an error, but it gives " + shown(result.value()));
    }
    try {
      AnnotationCheck.check(eval.expected(), result.annotations(), text);
      results.check(result.value());
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n  result: " + shown(result.value()), e);
    }
    return result;
  }

  private static @Nullable QueryResult expectedError(
      Optional<Said> expected, String message, RuntimeException e) {
    if (expected.isEmpty()) {
      throw e;
    }
    AnnotationCheck.check(expected.get(), message);
    return null;
  }

  private void middle(List<QueryValue.Series> range, long time, QueryValue instant) {
    ResultCheck.sorted(range);
    List<QueryValue.Sample> samples = new ArrayList<>();
    for (QueryValue.Series series : range) {
      for (int i = 0; i < series.size(); i++) {
        if (series.time(i) == time) {
          samples.add(
              new QueryValue.Sample(series.labels(), time, series.value(i), series.histogram(i)));
        }
      }
    }
    boolean scalar = instant instanceof QueryValue.Scalar;
    try {
      results.check(
          scalar
              ? new QueryValue.Scalar(time, samples.get(0).value())
              : new QueryValue.InstantVector(samples));
    } catch (AssertionError e) {
      String shown = shown(new QueryValue.RangeVector(range));
      throw new AssertionError(e.getMessage() + "\n  result: " + shown, e);
    }
  }

  private static String shown(QueryValue value) {
    String text = value.toString();
    int most = 2000;
    return "\n    "
        + (text.length() > most ? text.substring(0, most) + " .." : text).replace("\n", "\n    ");
  }
}
