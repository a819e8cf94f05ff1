package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.util.List;

/** The functions that take a {@link Vector} and change its values. */
public interface VectorFunctions extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns each value without its sign. */
  default Vector abs() {
    return new Derived(Expr.call(Function.ABS, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded up to a whole number. */
  default Vector ceil() {
    return new Derived(Expr.call(Function.CEIL, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded down to a whole number. */
  default Vector floor() {
    return new Derived(Expr.call(Function.FLOOR, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded to the nearest whole number, halves up. */
  default Vector round() {
    return new Derived(Expr.call(Function.ROUND, expr()), resultLabels(), reads());
  }

  /** Returns the square root of each value; NaN for a negative one. */
  default Vector sqrt() {
    return new Derived(Expr.call(Function.SQRT, expr()), resultLabels(), reads());
  }

  /** Returns e to the power of each value. */
  default Vector exp() {
    return new Derived(Expr.call(Function.EXP, expr()), resultLabels(), reads());
  }

  /** Returns the natural logarithm of each value. */
  default Vector ln() {
    return new Derived(Expr.call(Function.LN, expr()), resultLabels(), reads());
  }

  /** Returns the binary logarithm of each value. */
  default Vector log2() {
    return new Derived(Expr.call(Function.LOG2, expr()), resultLabels(), reads());
  }

  /** Returns the decimal logarithm of each value. */
  default Vector log10() {
    return new Derived(Expr.call(Function.LOG10, expr()), resultLabels(), reads());
  }

  /** Returns 1, 0 or -1, as each value's sign is. */
  default Vector sgn() {
    return new Derived(Expr.call(Function.SGN, expr()), resultLabels(), reads());
  }

  /** Returns the series sorted by value, smallest first; instant queries only. */
  default Vector sort() {
    return new Derived(Expr.call(Function.SORT, expr()), resultLabels(), reads());
  }

  /** Returns the series sorted by value, largest first; instant queries only. */
  default Vector sortDesc() {
    return new Derived(Expr.call(Function.SORT_DESC, expr()), resultLabels(), reads());
  }

  /** Returns the time of each sample in seconds since 1970-01-01. */
  default Vector timestamp() {
    return new Derived(Expr.call(Function.TIMESTAMP, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded to the nearest multiple of a number. */
  default Vector round(double multiple) {
    Expr call = Expr.call(Function.ROUND, expr(), Expr.number(multiple));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value rounded to the nearest multiple of a number that is calculated. */
  default Vector round(Scalar multiple) {
    return with(multiple, Function.ROUND);
  }

  /** Returns each value, or the nearer bound where it lies outside. */
  default Vector clamp(double min, double max) {
    if (min > max) {
      throw new IllegalArgumentException(
          "clamp " + min + ".." + max + ": the lower bound must not be above the upper");
    }
    Expr call = Expr.call(Function.CLAMP, expr(), Expr.number(min), Expr.number(max));
    return new Derived(call, resultLabels(), reads());
  }

  /**
   * Returns each value, or the nearer bound where it lies outside of bounds that are calculated;
   * nothing where the lower is above the upper.
   */
  default Vector clamp(Scalar min, Scalar max) {
    Expr call = Expr.call(Function.CLAMP, expr(), min.expr(), max.expr());
    return new Derived(call, resultLabels(), reads().and(min.reads()).and(max.reads()));
  }

  /** Returns each value, or the bound where it is below. */
  default Vector clampMin(double min) {
    Expr call = Expr.call(Function.CLAMP_MIN, expr(), Expr.number(min));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value, or the bound that is calculated where it is below. */
  default Vector clampMin(Scalar min) {
    return with(min, Function.CLAMP_MIN);
  }

  /** Returns each value, or the bound where it is above. */
  default Vector clampMax(double max) {
    Expr call = Expr.call(Function.CLAMP_MAX, expr(), Expr.number(max));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value, or the bound that is calculated where it is above. */
  default Vector clampMax(Scalar max) {
    return with(max, Function.CLAMP_MAX);
  }

  private Vector with(Scalar parameter, Function function) {
    Expr call = Expr.call(function, expr(), parameter.expr());
    return new Derived(call, resultLabels(), reads().and(parameter.reads()));
  }

  /**
   * Returns the samples of this vector that are native histograms, with what can be asked of those;
   * samples that are numbers have no part in the result.
   */
  default NativeHistogramVector asHistograms() {
    return new NativeHistograms((Vector) this);
  }

  /**
   * Returns one series of value 1 if this vector is empty, and nothing otherwise. Over a selector
   * its labels are those that the selector demands to be equal to a text.
   */
  default Vector absent() {
    Expr call = Expr.call(Function.ABSENT, expr());
    return new Derived(call, Written.labels(call), reads());
  }

  /** Returns the value of the only series as a number; NaN where there is none or more than one. */
  default Scalar scalar() {
    return new ScalarOf(Expr.call(Function.SCALAR, expr()), reads());
  }

  /** Returns this vector evaluated again and again over a time, at the server's default step. */
  default Subquery subquery(Duration range) {
    return subquery(Window.of(range));
  }

  /** Returns this vector evaluated again and again over a window, at the server's default step. */
  default Subquery subquery(Window range) {
    Expr.Subquery over = Expr.subquery(expr(), Windows.positive(range), List.of());
    return new SubqueryOf(over, resultLabels(), reads());
  }

  /** Returns this vector evaluated every {@code step} over a time. */
  default Subquery subquery(Duration range, Duration step) {
    return subquery(Window.of(range), Window.of(step));
  }

  /** Returns this vector evaluated again and again over a window, as often as the step says. */
  default Subquery subquery(Window range, Window step) {
    Expr.Subquery over =
        Expr.subquery(expr(), Windows.positive(range), List.of(Windows.positive(step)));
    return new SubqueryOf(over, resultLabels(), reads());
  }
}
