package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.ValueType;
import io.cortexmon.promql.Variable;

/** One number at the time of evaluation, without labels. */
public interface Scalar extends ScalarArithmetic, ScalarComparisons {

  /** Returns a fixed number. */
  static Scalar of(double number) {
    return new ScalarOf(Expr.number(number), Reads.NOTHING);
  }

  /** Returns the number that a dashboard variable holds; rules can not use it. */
  static Scalar of(Variable variable) {
    return new ScalarOf(Expr.variable(variable), Reads.NOTHING);
  }

  /**
   * Returns the number that an expression gives, such as one that {@link PromQl#parse} read.
   *
   * @throws IllegalArgumentException if it gives anything but a number
   */
  static Scalar of(Expr expr) {
    Written.checked(expr, ValueType.SCALAR);
    return new ScalarOf(expr, Written.reads(expr));
  }

  /**
   * Returns the number that a PromQL text gives, such as {@code scalar(sum(up)) * 2}.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the text
   * @throws IllegalArgumentException if it gives anything but a number
   */
  static Scalar parse(String promql) {
    return of(PromQl.parse(promql));
  }

  /** Returns the number that a PromQL text gives, read with these options. */
  static Scalar parse(String promql, ParseOptions options) {
    return of(PromQl.parse(promql, options));
  }

  /** Returns the evaluation time in seconds since 1970-01-01. */
  static Scalar time() {
    return call(Function.TIME);
  }

  /** Returns the circle's constant, 3.14159…. */
  static Scalar pi() {
    return call(Function.PI);
  }

  /**
   * Returns the start of the queried time range in seconds since 1970-01-01; of an instant query,
   * and in a rule, the evaluation time. Experimental in Prometheus 3.
   */
  static Scalar start() {
    return call(Function.START);
  }

  /**
   * Returns the end of the queried time range in seconds since 1970-01-01; of an instant query, and
   * in a rule, the evaluation time. Experimental in Prometheus 3.
   */
  static Scalar end() {
    return call(Function.END);
  }

  /**
   * Returns the seconds between two evaluations of a range query; 0 for an instant query and in a
   * rule. Experimental in Prometheus 3.
   */
  static Scalar step() {
    return call(Function.STEP);
  }

  /**
   * Returns the length of the queried time range in seconds; 0 for an instant query and in a rule.
   * Experimental in Prometheus 3.
   */
  static Scalar range() {
    return call(Function.RANGE);
  }

  private static Scalar call(Function function) {
    return new ScalarOf(Expr.call(function), Reads.NOTHING);
  }

  /** Returns this number as a vector of one series without labels. */
  default Vector vector() {
    return new Derived(Expr.call(Function.VECTOR, expr()), ResultLabels.NONE, reads());
  }

  /** Returns the larger of both; NaN if one of them is. Experimental in Prometheus 3. */
  default Scalar maxOf(Scalar other) {
    return ScalarOf.of(Function.MAX_OF, this, other);
  }

  /** Returns the larger of both. Experimental in Prometheus 3. */
  default Scalar maxOf(double number) {
    return maxOf(Scalar.of(number));
  }

  /** Returns the smaller of both; NaN if one of them is. Experimental in Prometheus 3. */
  default Scalar minOf(Scalar other) {
    return ScalarOf.of(Function.MIN_OF, this, other);
  }

  /** Returns the smaller of both. Experimental in Prometheus 3. */
  default Scalar minOf(double number) {
    return minOf(Scalar.of(number));
  }
}
