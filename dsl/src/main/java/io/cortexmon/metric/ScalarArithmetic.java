package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;

/** The arithmetic of a {@link Scalar}: with numbers it gives a number, with a vector a vector. */
public interface ScalarArithmetic extends Query {

  /** Returns the sum of both ({@code +}). */
  default Scalar plus(Scalar other) {
    return ScalarOf.of(BinaryOperator.ADD, this, other);
  }

  /** Returns the sum of both ({@code +}). */
  default Scalar plus(double number) {
    return plus(Scalar.of(number));
  }

  /** Returns this number plus each value of a vector. */
  default Vector plus(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.ADD, this, vector);
  }

  /** Returns this number less another ({@code -}). */
  default Scalar minus(Scalar other) {
    return ScalarOf.of(BinaryOperator.SUBTRACT, this, other);
  }

  /** Returns this number less another ({@code -}). */
  default Scalar minus(double number) {
    return minus(Scalar.of(number));
  }

  /** Returns this number less each value of a vector. */
  default Vector minus(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.SUBTRACT, this, vector);
  }

  /** Returns the product of both ({@code *}). */
  default Scalar times(Scalar other) {
    return ScalarOf.of(BinaryOperator.MULTIPLY, this, other);
  }

  /** Returns the product of both ({@code *}). */
  default Scalar times(double number) {
    return times(Scalar.of(number));
  }

  /** Returns this number times each value of a vector. */
  default Vector times(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.MULTIPLY, this, vector);
  }

  /** Returns this number divided by another; by zero it is infinite or NaN ({@code /}). */
  default Scalar dividedBy(Scalar other) {
    return ScalarOf.of(BinaryOperator.DIVIDE, this, other);
  }

  /** Returns this number divided by another; by zero it is infinite or NaN ({@code /}). */
  default Scalar dividedBy(double number) {
    return dividedBy(Scalar.of(number));
  }

  /** Returns this number divided by each value of a vector. */
  default Vector dividedBy(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.DIVIDE, this, vector);
  }

  /** Returns the remainder of the division by another number ({@code %}). */
  default Scalar modulo(Scalar other) {
    return ScalarOf.of(BinaryOperator.MODULO, this, other);
  }

  /** Returns the remainder of the division by another number ({@code %}). */
  default Scalar modulo(double number) {
    return modulo(Scalar.of(number));
  }

  /** Returns the remainder of this number's division by each value of a vector. */
  default Vector modulo(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.MODULO, this, vector);
  }

  /** Returns this number to the power of another ({@code ^}). */
  default Scalar power(Scalar other) {
    return ScalarOf.of(BinaryOperator.POWER, this, other);
  }

  /** Returns this number to the power of another ({@code ^}). */
  default Scalar power(double number) {
    return power(Scalar.of(number));
  }

  /** Returns this number to the power of each value of a vector. */
  default Vector power(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.POWER, this, vector);
  }

  /** Returns the angle of the point (other, this) in radians ({@code atan2}). */
  default Scalar atan2(Scalar other) {
    return ScalarOf.of(BinaryOperator.ATAN2, this, other);
  }

  /** Returns the angle of the point (other, this) in radians ({@code atan2}). */
  default Scalar atan2(double number) {
    return atan2(Scalar.of(number));
  }

  /**
   * Returns the angle of the point (value, this number), in radians, for each value of a vector.
   */
  default Vector atan2(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.ATAN2, this, vector);
  }

  /** Returns this number with its sign changed. */
  default Scalar negated() {
    return new ScalarOf(Expr.negative(expr()), reads());
  }
}
