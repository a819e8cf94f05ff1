package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;

/**
 * The comparisons of a {@link Scalar}. With another number they give 1 or 0, always ({@code bool}
 * is written); with a vector they keep the series for which they hold.
 */
public interface ScalarComparisons extends Query {

  /** Returns 1 if this number is greater than the other, and 0 if not ({@code > bool}). */
  default Scalar isAbove(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.GREATER, this, other);
  }

  /** Returns 1 if this number is greater than the other, and 0 if not ({@code > bool}). */
  default Scalar isAbove(double number) {
    return isAbove(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is greater than ({@code >}). */
  default Filter isAbove(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.GREATER, this, vector);
  }

  /** Returns 1 if this number is at least the other, and 0 if not ({@code >= bool}). */
  default Scalar isAtLeast(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.AT_LEAST, this, other);
  }

  /** Returns 1 if this number is at least the other, and 0 if not ({@code >= bool}). */
  default Scalar isAtLeast(double number) {
    return isAtLeast(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is at least ({@code >=}). */
  default Filter isAtLeast(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.AT_LEAST, this, vector);
  }

  /** Returns 1 if this number is less than the other, and 0 if not ({@code < bool}). */
  default Scalar isBelow(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.LESS, this, other);
  }

  /** Returns 1 if this number is less than the other, and 0 if not ({@code < bool}). */
  default Scalar isBelow(double number) {
    return isBelow(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is less than ({@code <}). */
  default Filter isBelow(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.LESS, this, vector);
  }

  /** Returns 1 if this number is at most the other, and 0 if not ({@code <= bool}). */
  default Scalar isAtMost(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.AT_MOST, this, other);
  }

  /** Returns 1 if this number is at most the other, and 0 if not ({@code <= bool}). */
  default Scalar isAtMost(double number) {
    return isAtMost(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is at most ({@code <=}). */
  default Filter isAtMost(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.AT_MOST, this, vector);
  }

  /** Returns 1 if this number is equal to the other, and 0 if not ({@code == bool}). */
  default Scalar isEqualTo(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.EQUAL, this, other);
  }

  /** Returns 1 if this number is equal to the other, and 0 if not ({@code == bool}). */
  default Scalar isEqualTo(double number) {
    return isEqualTo(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is equal to ({@code ==}). */
  default Filter isEqualTo(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.EQUAL, this, vector);
  }

  /** Returns 1 if this number is not equal to the other, and 0 if not ({@code != bool}). */
  default Scalar isNotEqualTo(Scalar other) {
    return ScalarOf.comparison(BinaryOperator.NOT_EQUAL, this, other);
  }

  /** Returns 1 if this number is not equal to the other, and 0 if not ({@code != bool}). */
  default Scalar isNotEqualTo(double number) {
    return isNotEqualTo(Scalar.of(number));
  }

  /** Returns the series of a vector that this number is not equal to ({@code !=}). */
  default Filter isNotEqualTo(Vector vector) {
    return BinaryQuery.withScalar(BinaryOperator.NOT_EQUAL, this, vector);
  }
}
