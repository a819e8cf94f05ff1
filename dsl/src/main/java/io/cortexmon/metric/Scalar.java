package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Variable;

/** One number at the time of evaluation, without labels. */
public interface Scalar extends Query {

  /** Returns a fixed number. */
  static Scalar of(double number) {
    return new ScalarOf(Expr.number(number), Reads.NOTHING);
  }

  /** Returns the number that a dashboard variable holds; rules can not use it. */
  static Scalar of(Variable variable) {
    return new ScalarOf(Expr.variable(variable), Reads.NOTHING);
  }

  /** Returns the evaluation time in seconds since 1970-01-01. */
  static Scalar time() {
    return new ScalarOf(Expr.call(Function.TIME), Reads.NOTHING);
  }

  /** Returns this number as a vector of one series without labels. */
  default Vector vector() {
    return new Derived(Expr.call(Function.VECTOR, expr()), ResultLabels.NONE, reads());
  }

  /** Returns the sum of both. */
  default Scalar plus(Scalar other) {
    return ScalarOf.of(BinaryOperator.ADD, this, other);
  }

  /** Returns this number plus each value of a vector. */
  default Vector plus(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.ADD, this, vector);
  }

  /** Returns this number less another. */
  default Scalar minus(Scalar other) {
    return ScalarOf.of(BinaryOperator.SUBTRACT, this, other);
  }

  /** Returns this number less each value of a vector. */
  default Vector minus(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.SUBTRACT, this, vector);
  }

  /** Returns the product of both. */
  default Scalar times(Scalar other) {
    return ScalarOf.of(BinaryOperator.MULTIPLY, this, other);
  }

  /** Returns this number times each value of a vector. */
  default Vector times(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.MULTIPLY, this, vector);
  }

  /** Returns this number divided by another. */
  default Scalar dividedBy(Scalar other) {
    return ScalarOf.of(BinaryOperator.DIVIDE, this, other);
  }

  /** Returns this number divided by each value of a vector. */
  default Vector dividedBy(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.DIVIDE, this, vector);
  }

  /** Returns the remainder of the division by another number. */
  default Scalar modulo(Scalar other) {
    return ScalarOf.of(BinaryOperator.MODULO, this, other);
  }

  /** Returns the remainder of the division by each value of a vector. */
  default Vector modulo(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.MODULO, this, vector);
  }

  /** Returns this number to the power of another. */
  default Scalar power(Scalar other) {
    return ScalarOf.of(BinaryOperator.POWER, this, other);
  }

  /** Returns this number to the power of each value of a vector. */
  default Vector power(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.POWER, this, vector);
  }
}
