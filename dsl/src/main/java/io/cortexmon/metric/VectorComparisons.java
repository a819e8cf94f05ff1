package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;

/**
 * The comparisons of a {@link Vector}. They filter: series for which the comparison holds stay as
 * they are, the others are left out. {@code bool()} makes it 1 and 0 instead. NaN is unequal to
 * everything and neither above nor below anything.
 */
public interface VectorComparisons extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns the series whose value is greater than that of their partner ({@code >}). */
  default Comparison isAbove(Vector other) {
    return BinaryQuery.of(BinaryOperator.GREATER, this, resultLabels(), other);
  }

  /** Returns the series whose value is greater than the number ({@code >}). */
  default Filter isAbove(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.GREATER, this, resultLabels(), number);
  }

  /** Returns the series whose value is greater than the number ({@code >}). */
  default Filter isAbove(double number) {
    return isAbove(Scalar.of(number));
  }

  /**
   * Returns the series whose value is greater than or equal to that of their partner ({@code >=}).
   */
  default Comparison isAtLeast(Vector other) {
    return BinaryQuery.of(BinaryOperator.AT_LEAST, this, resultLabels(), other);
  }

  /** Returns the series whose value is greater than or equal to the number ({@code >=}). */
  default Filter isAtLeast(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.AT_LEAST, this, resultLabels(), number);
  }

  /** Returns the series whose value is greater than or equal to the number ({@code >=}). */
  default Filter isAtLeast(double number) {
    return isAtLeast(Scalar.of(number));
  }

  /** Returns the series whose value is less than that of their partner ({@code <}). */
  default Comparison isBelow(Vector other) {
    return BinaryQuery.of(BinaryOperator.LESS, this, resultLabels(), other);
  }

  /** Returns the series whose value is less than the number ({@code <}). */
  default Filter isBelow(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.LESS, this, resultLabels(), number);
  }

  /** Returns the series whose value is less than the number ({@code <}). */
  default Filter isBelow(double number) {
    return isBelow(Scalar.of(number));
  }

  /** Returns the series whose value is less than or equal to that of their partner ({@code <=}). */
  default Comparison isAtMost(Vector other) {
    return BinaryQuery.of(BinaryOperator.AT_MOST, this, resultLabels(), other);
  }

  /** Returns the series whose value is less than or equal to the number ({@code <=}). */
  default Filter isAtMost(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.AT_MOST, this, resultLabels(), number);
  }

  /** Returns the series whose value is less than or equal to the number ({@code <=}). */
  default Filter isAtMost(double number) {
    return isAtMost(Scalar.of(number));
  }

  /** Returns the series whose value is equal to that of their partner ({@code ==}). */
  default Comparison isEqualTo(Vector other) {
    return BinaryQuery.of(BinaryOperator.EQUAL, this, resultLabels(), other);
  }

  /** Returns the series whose value is equal to the number ({@code ==}). */
  default Filter isEqualTo(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.EQUAL, this, resultLabels(), number);
  }

  /** Returns the series whose value is equal to the number ({@code ==}). */
  default Filter isEqualTo(double number) {
    return isEqualTo(Scalar.of(number));
  }

  /** Returns the series whose value is not equal to that of their partner ({@code !=}). */
  default Comparison isNotEqualTo(Vector other) {
    return BinaryQuery.of(BinaryOperator.NOT_EQUAL, this, resultLabels(), other);
  }

  /** Returns the series whose value is not equal to the number ({@code !=}). */
  default Filter isNotEqualTo(Scalar number) {
    return BinaryQuery.withScalar(BinaryOperator.NOT_EQUAL, this, resultLabels(), number);
  }

  /** Returns the series whose value is not equal to the number ({@code !=}). */
  default Filter isNotEqualTo(double number) {
    return isNotEqualTo(Scalar.of(number));
  }
}
