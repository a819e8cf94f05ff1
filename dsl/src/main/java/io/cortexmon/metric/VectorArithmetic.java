package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;

/**
 * The arithmetic of a {@link Vector}.
 *
 * <p>Between two vectors, series with equal labels belong together unless {@link Joined#on} or
 * {@link Joined#ignoring} says otherwise; a series without a partner is left out.
 */
public interface VectorArithmetic extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns the sum of both sides ({@code +}). */
  default Joined plus(Vector other) {
    return BinaryQuery.of(BinaryOperator.ADD, this, resultLabels(), other);
  }

  /** Returns the sum of both sides ({@code +}). */
  default Vector plus(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.ADD, this, resultLabels(), number);
  }

  /** Returns the sum of both sides ({@code +}). */
  default Vector plus(double number) {
    return plus(Scalar.of(number));
  }

  /** Returns the left side less the right ({@code -}). */
  default Joined minus(Vector other) {
    return BinaryQuery.of(BinaryOperator.SUBTRACT, this, resultLabels(), other);
  }

  /** Returns the left side less the right ({@code -}). */
  default Vector minus(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.SUBTRACT, this, resultLabels(), number);
  }

  /** Returns the left side less the right ({@code -}). */
  default Vector minus(double number) {
    return minus(Scalar.of(number));
  }

  /** Returns the product of both sides ({@code *}). */
  default Joined times(Vector other) {
    return BinaryQuery.of(BinaryOperator.MULTIPLY, this, resultLabels(), other);
  }

  /** Returns the product of both sides ({@code *}). */
  default Vector times(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.MULTIPLY, this, resultLabels(), number);
  }

  /** Returns the product of both sides ({@code *}). */
  default Vector times(double number) {
    return times(Scalar.of(number));
  }

  /**
   * Returns the left side divided by the right; division by zero gives infinity or NaN ({@code /}).
   */
  default Joined dividedBy(Vector other) {
    return BinaryQuery.of(BinaryOperator.DIVIDE, this, resultLabels(), other);
  }

  /**
   * Returns the left side divided by the right; division by zero gives infinity or NaN ({@code /}).
   */
  default Vector dividedBy(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.DIVIDE, this, resultLabels(), number);
  }

  /**
   * Returns the left side divided by the right; division by zero gives infinity or NaN ({@code /}).
   */
  default Vector dividedBy(double number) {
    return dividedBy(Scalar.of(number));
  }

  /** Returns the remainder of the division, with the sign of the left side ({@code %}). */
  default Joined modulo(Vector other) {
    return BinaryQuery.of(BinaryOperator.MODULO, this, resultLabels(), other);
  }

  /** Returns the remainder of the division, with the sign of the left side ({@code %}). */
  default Vector modulo(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.MODULO, this, resultLabels(), number);
  }

  /** Returns the remainder of the division, with the sign of the left side ({@code %}). */
  default Vector modulo(double number) {
    return modulo(Scalar.of(number));
  }

  /** Returns the left side to the power of the right ({@code ^}). */
  default Joined power(Vector other) {
    return BinaryQuery.of(BinaryOperator.POWER, this, resultLabels(), other);
  }

  /** Returns the left side to the power of the right ({@code ^}). */
  default Vector power(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.POWER, this, resultLabels(), number);
  }

  /** Returns the left side to the power of the right ({@code ^}). */
  default Vector power(double number) {
    return power(Scalar.of(number));
  }

  /** Returns the angle of the point (right, left) in radians ({@code atan2}). */
  default Joined atan2(Vector other) {
    return BinaryQuery.of(BinaryOperator.ATAN2, this, resultLabels(), other);
  }

  /** Returns the angle of the point (right, left) in radians ({@code atan2}). */
  default Vector atan2(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.ATAN2, this, resultLabels(), number);
  }

  /** Returns the angle of the point (right, left) in radians ({@code atan2}). */
  default Vector atan2(double number) {
    return atan2(Scalar.of(number));
  }

  /** Returns each value with its sign changed. */
  default Vector negated() {
    return new Derived(Expr.negative(expr()), resultLabels(), reads());
  }

  /**
   * Returns this vector, completed by a zero for each series of another that has no partner here
   * ({@code this or other * 0}). A counter of failures that has not failed yet is absent, not zero;
   * a ratio over it needs the zero.
   */
  default Vector orZeroOf(Vector other) {
    return or(other.times(0));
  }

  /** Returns the series of this side, and those of the other that have no partner here. */
  default SetOperation or(Vector other) {
    return BinaryQuery.of(BinaryOperator.OR, this, resultLabels(), other);
  }

  /** Returns the series of this side that have a partner on the other. */
  default SetOperation and(Vector other) {
    return BinaryQuery.of(BinaryOperator.AND, this, resultLabels(), other);
  }

  /** Returns the series of this side that have no partner on the other. */
  default SetOperation unless(Vector other) {
    return BinaryQuery.of(BinaryOperator.UNLESS, this, resultLabels(), other);
  }
}
