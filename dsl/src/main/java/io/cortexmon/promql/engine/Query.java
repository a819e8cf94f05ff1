package io.cortexmon.promql.engine;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.InvalidDurationException;
import io.cortexmon.promql.QueryTimes;
import io.cortexmon.promql.ValueType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be evaluated, any number of times and over any store. It remembers
 * how the series it saw last belong together, which makes the next evaluation over the same series
 * fast. Several threads may use one query.
 */
public final class Query {

  private static final Set<Function> SORTING =
      EnumSet.of(
          Function.SORT, Function.SORT_DESC, Function.SORT_BY_LABEL, Function.SORT_BY_LABEL_DESC);

  private record Prepared(QueryTimes times, Expr expr, Plan plan) {}

  private final EngineOptions options;
  private final Expr expr;
  private final ValueType type;
  private final boolean ordered;
  private volatile @Nullable Prepared last;

  Query(EngineOptions options, Expr expr) {
    this.options = options;
    this.expr = expr;
    this.type = expr.type();
    this.ordered = isOrdered(expr);
  }

  /** Returns the expression. */
  public Expr expr() {
    return expr;
  }

  /**
   * Evaluates at one time.
   *
   * <p>A vector is in the order of its labels, unless the expression sorts it.
   *
   * @param time in milliseconds since 1970-01-01
   * @throws EvaluationException where Prometheus answers with an error
   */
  public QueryResult at(SeriesStore store, long time) {
    Annotations notes = new Annotations();
    QueryValue value = value(store, time, notes, null);
    return new QueryResult(value, notes.list());
  }

  /**
   * Evaluates at one time, and keeps the value of every part.
   *
   * @param time in milliseconds since 1970-01-01
   * @throws EvaluationException where Prometheus answers with an error
   */
  public Trace trace(SeriesStore store, long time) {
    Tracer tracer = new Tracer();
    QueryValue value = value(store, time, new Annotations(), tracer);
    return type == ValueType.MATRIX || type == ValueType.STRING
        ? new Trace(expr, value, List.of())
        : tracer.root(value);
  }

  private QueryValue value(
      SeriesStore store, long time, Annotations notes, @Nullable Tracer tracer) {
    Grid grid = Grid.at(time);
    Run run = new Run(store, options, grid, notes, new Budget(options), tracer);
    Plan plan = prepared(QueryTimes.INSTANT).plan;
    if (plan instanceof TextPlan text) {
      return new QueryValue.Text(time, text.value);
    }
    if (plan instanceof RangePlan range) {
      return range.value(run, grid);
    }
    Table table = MetricNames.settled(plan.evaluate(run, grid), options);
    return Results.instant(type, table, time, ordered);
  }

  /**
   * Evaluates at each step of a range: the start, and each step after it up to the end.
   *
   * @param start in milliseconds since 1970-01-01
   * @param end in milliseconds since 1970-01-01, not before the start
   * @param step at least one millisecond
   * @throws EvaluationException where Prometheus answers with an error
   * @throws IllegalArgumentException where the end is before the start, the step is too small, or
   *     the expression is a text or a range vector
   */
  public QueryResult over(SeriesStore store, long start, long end, Duration step) {
    if (end < start) {
      throw new IllegalArgumentException("end " + end + ": must not be before start " + start);
    }
    if (step.toMillis() <= 0) {
      throw new IllegalArgumentException("step " + step + ": must be at least one millisecond");
    }
    if (type == ValueType.STRING || type == ValueType.MATRIX) {
      throw new IllegalArgumentException(
          "invalid expression type \""
              + type
              + "\" for range query, must be Scalar or instant Vector");
    }
    Annotations notes = new Annotations();
    Grid grid = new Grid(start, end, step.toMillis());
    Run run = new Run(store, options, grid, notes, new Budget(options), null);
    Plan plan = prepared(new QueryTimes(step, Duration.ofMillis(end - start))).plan;
    Table table = MetricNames.settled(plan.evaluate(run, grid), options);
    return new QueryResult(Results.range(table, grid), notes.list());
  }

  /** An expression whose windows are all known has one plan. */
  private Prepared prepared(QueryTimes times) {
    Prepared known = last;
    if (known == null || !(known.times.equals(times) || known.expr == expr)) {
      Expr resolved;
      try {
        resolved = times.resolve(expr);
      } catch (InvalidDurationException e) {
        throw new EvaluationException(String.valueOf(e.getMessage()));
      }
      boolean same = resolved.equals(expr);
      known = new Prepared(times, same ? expr : resolved, Compiler.plan(resolved, options));
      last = known;
    }
    return known;
  }

  /** Returns whether rows keep the order that the expression gives them. */
  private static boolean isOrdered(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Binary binary) {
      if (isOrdered(binary.right())) {
        return true;
      }
      inner = binary.left();
    }
    if (inner instanceof Expr.Aggregation aggregation) {
      return aggregation.aggregator() == Aggregator.TOPK
          || aggregation.aggregator() == Aggregator.BOTTOMK;
    }
    if (inner instanceof Expr.Call call && SORTING.contains(call.function())) {
      return true;
    }
    return !(inner instanceof Expr.Subquery)
        && inner.children().stream().anyMatch(Query::isOrdered);
  }
}
