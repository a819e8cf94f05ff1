package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/**
 * The trigonometric functions of a {@link Vector}. Angles are radians; a value outside of a
 * function's domain gives NaN, never an error. Histograms among the values are left out.
 */
public interface VectorTrigonometry extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns the sine of each value. */
  default Vector sin() {
    return new Derived(Expr.call(Function.SIN, expr()), resultLabels(), reads());
  }

  /** Returns the cosine of each value. */
  default Vector cos() {
    return new Derived(Expr.call(Function.COS, expr()), resultLabels(), reads());
  }

  /** Returns the tangent of each value. */
  default Vector tan() {
    return new Derived(Expr.call(Function.TAN, expr()), resultLabels(), reads());
  }

  /** Returns the angle whose sine each value is; NaN outside of -1 to 1. */
  default Vector asin() {
    return new Derived(Expr.call(Function.ASIN, expr()), resultLabels(), reads());
  }

  /** Returns the angle whose cosine each value is; NaN outside of -1 to 1. */
  default Vector acos() {
    return new Derived(Expr.call(Function.ACOS, expr()), resultLabels(), reads());
  }

  /** Returns the angle whose tangent each value is, between -pi/2 and pi/2. */
  default Vector atan() {
    return new Derived(Expr.call(Function.ATAN, expr()), resultLabels(), reads());
  }

  /** Returns the hyperbolic sine of each value. */
  default Vector sinh() {
    return new Derived(Expr.call(Function.SINH, expr()), resultLabels(), reads());
  }

  /** Returns the hyperbolic cosine of each value. */
  default Vector cosh() {
    return new Derived(Expr.call(Function.COSH, expr()), resultLabels(), reads());
  }

  /** Returns the hyperbolic tangent of each value, between -1 and 1. */
  default Vector tanh() {
    return new Derived(Expr.call(Function.TANH, expr()), resultLabels(), reads());
  }

  /** Returns the inverse hyperbolic sine of each value. */
  default Vector asinh() {
    return new Derived(Expr.call(Function.ASINH, expr()), resultLabels(), reads());
  }

  /** Returns the inverse hyperbolic cosine of each value; NaN below 1. */
  default Vector acosh() {
    return new Derived(Expr.call(Function.ACOSH, expr()), resultLabels(), reads());
  }

  /** Returns the inverse hyperbolic tangent of each value; NaN outside of -1 to 1. */
  default Vector atanh() {
    return new Derived(Expr.call(Function.ATANH, expr()), resultLabels(), reads());
  }

  /** Returns each value, an angle in radians, in degrees. */
  default Vector deg() {
    return new Derived(Expr.call(Function.DEG, expr()), resultLabels(), reads());
  }

  /** Returns each value, an angle in degrees, in radians. */
  default Vector rad() {
    return new Derived(Expr.call(Function.RAD, expr()), resultLabels(), reads());
  }
}
