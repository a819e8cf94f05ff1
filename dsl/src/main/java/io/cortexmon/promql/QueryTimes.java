package io.cortexmon.promql;

import java.time.Duration;

/**
 * The step and the range of a query that is being evaluated, with which duration expressions such
 * as {@code step() * 2} get their value.
 *
 * @param step the time between two evaluations; zero for an instant query
 * @param range from the first evaluation to the last; zero for an instant query
 */
public record QueryTimes(Duration step, Duration range) {

  /** An instant query. */
  public static final QueryTimes INSTANT = new QueryTimes(Duration.ZERO, Duration.ZERO);

  /**
   * Returns the value of a range or a subquery's step, cut off to whole milliseconds.
   *
   * @throws InvalidDurationException where it is not above zero, not finite, longer than about 292
   *     years, divides by zero, or depends on a Grafana variable
   */
  public Duration rangeOf(DurationExpr expr) {
    return DurationCalculation.of(expr, this, false);
  }

  /**
   * Returns the value of an offset, which may be zero or negative, cut off to whole milliseconds.
   *
   * @throws InvalidDurationException where it is not finite, longer than about 292 years, divides
   *     by zero, or depends on a Grafana variable
   */
  public Duration offsetOf(DurationExpr expr) {
    return DurationCalculation.of(expr, this, true);
  }

  /**
   * Returns the expression in which each calculated window is a fixed one. Grafana's intervals stay
   * what they are.
   *
   * @throws InvalidDurationException for the first window that has no usable value
   */
  public Expr resolve(Expr expr) {
    return expr.accept(new WindowResolver(this));
  }
}
