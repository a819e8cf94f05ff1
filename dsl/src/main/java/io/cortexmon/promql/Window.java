package io.cortexmon.promql;

import java.time.Duration;

/**
 * What stands between square brackets, or after {@code offset}: a duration, one of Grafana's
 * intervals, or arithmetic on durations.
 */
public sealed interface Window {

  /**
   * A duration that is known now. Negative only after {@code offset}.
   *
   * @param duration the length, to the millisecond
   */
  record Fixed(Duration duration) implements Window {}

  /**
   * A duration that Grafana fills in when the dashboard is shown. Rules can not use one.
   *
   * @param name the variable's name, for example {@code __rate_interval}
   * @param reference its text in the query, for example {@code $__rate_interval}
   */
  record Interval(String name, String reference) implements Window {}

  /**
   * A duration that is calculated when the query is evaluated.
   *
   * @param expr the calculation; never a plain {@link DurationExpr.Literal}
   */
  record Calculated(DurationExpr expr) implements Window {}

  /**
   * The time between two evaluations of a range query, {@code step()}; 0 for an instant query.
   * Experimental, as all arithmetic on windows is ({@code --enable-feature=promql-duration-expr}).
   */
  static Window step() {
    return new Calculated(new DurationExpr.OfQuery(DurationExpr.Moment.STEP, Span.NONE));
  }

  /** The length of a range query's time range, {@code range()}; 0 for an instant query. */
  static Window queryRange() {
    return new Calculated(new DurationExpr.OfQuery(DurationExpr.Moment.RANGE, Span.NONE));
  }

  /** Returns the sum of both ({@code +}). */
  default Window plus(Window other) {
    return WindowArithmetic.of(BinaryOperator.ADD, this, other);
  }

  /** Returns this less the other ({@code -}). */
  default Window minus(Window other) {
    return WindowArithmetic.of(BinaryOperator.SUBTRACT, this, other);
  }

  /** Returns this so many times ({@code *}). */
  default Window times(double factor) {
    return WindowArithmetic.of(BinaryOperator.MULTIPLY, this, factor);
  }

  /** Returns this divided by a number ({@code /}), which must not be 0. */
  default Window dividedBy(double divisor) {
    return WindowArithmetic.of(BinaryOperator.DIVIDE, this, divisor);
  }

  /** Returns what is left after dividing by another ({@code %}). */
  default Window modulo(Window other) {
    return WindowArithmetic.of(BinaryOperator.MODULO, this, other);
  }

  /** Returns the seconds of this to the power of a number ({@code ^}). */
  default Window power(double exponent) {
    return WindowArithmetic.of(BinaryOperator.POWER, this, exponent);
  }

  /** Returns this with its sign changed: as an offset, it looks ahead. */
  default Window negated() {
    return WindowArithmetic.negative(this);
  }

  /** Returns the longer of both ({@code max_of}). */
  default Window maxOf(Window other) {
    return WindowArithmetic.choice(true, this, other);
  }

  /** Returns the shorter of both ({@code min_of}). */
  default Window minOf(Window other) {
    return WindowArithmetic.choice(false, this, other);
  }

  /** Returns a fixed window. */
  static Window of(Duration duration) {
    return new Fixed(duration);
  }

  /** Returns the value of a dashboard variable that holds a duration. */
  static Window of(Variable variable) {
    return new Interval(variable.name(), variable.reference());
  }

  /**
   * Grafana's {@code $__rate_interval}: long enough for {@code rate()} at any zoom, the larger of
   * {@code $__interval} plus the scrape interval and four scrape intervals.
   */
  static Window rateInterval() {
    return new Interval("__rate_interval", "$__rate_interval");
  }

  /** Grafana's {@code $__interval}: the time between two points of the panel. */
  static Window interval() {
    return new Interval("__interval", "$__interval");
  }

  /** Grafana's {@code $__range}: the whole time range that the dashboard shows. */
  static Window range() {
    return new Interval("__range", "$__range");
  }
}
