package io.cortexmon.promql;

/** What a comparison says of the values of its sides. */
final class Comparisons {

  private Comparisons() {}

  /**
   * The values of the left side that may be kept; none where the comparison can not be true.
   *
   * @param vectors whether both sides are vectors, so that two histograms may meet
   */
  static ValueRange kept(
      BinaryOperator operator, ValueRange left, ValueRange right, boolean vectors) {
    boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    boolean histograms = equality && vectors && left.histogram() && right.histogram();
    return numbers(operator, left.floats(), right.floats()).histograms(histograms);
  }

  private static ValueRange numbers(BinaryOperator operator, ValueRange left, ValueRange right) {
    if (operator == BinaryOperator.NOT_EQUAL) {
      return different(left, right);
    }
    if (!left.hasNumbers() || !right.hasNumbers()) {
      return ValueRange.NONE;
    }
    double low = left.min();
    double high = left.max();
    switch (operator) {
      case EQUAL -> {
        low = Math.max(low, right.min());
        high = Math.min(high, right.max());
      }
      case LESS -> high = Math.min(high, below(right.max()));
      case AT_MOST -> high = Math.min(high, right.max());
      case GREATER -> low = Math.max(low, above(right.min()));
      case AT_LEAST -> low = Math.max(low, right.min());
      default -> throw new IllegalArgumentException(operator + " is no comparison");
    }
    return low <= high ? ValueRange.between(low, high) : ValueRange.NONE;
  }

  /** NaN is different from everything, even from itself. */
  private static ValueRange different(ValueRange left, ValueRange right) {
    boolean otherNumber = right.hasNumbers() || right.nan();
    if (!otherNumber) {
      return ValueRange.NONE;
    }
    boolean same = left.hasNumbers() && left.min() == left.max() && right.equals(left.withoutNaN());
    if (same) {
      return left.nan() ? ValueRange.number(Double.NaN) : ValueRange.NONE;
    }
    return left;
  }

  /** The largest number below: nothing where there is none, which no bound can meet. */
  private static double below(double value) {
    return value == Double.NEGATIVE_INFINITY ? Double.NaN : Math.nextDown(value);
  }

  private static double above(double value) {
    return value == Double.POSITIVE_INFINITY ? Double.NaN : Math.nextUp(value);
  }

  /** The values of a comparison with {@code bool}. */
  static ValueRange truth(BinaryOperator operator, ValueRange left, ValueRange right) {
    ValueRange kept = numbers(operator, left.floats(), right.floats());
    boolean never = kept.isNone();
    boolean always =
        !never && !left.nan() && !right.nan() && numbers(opposite(operator), left, right).isNone();
    return ValueRange.between(always ? 1 : 0, never ? 0 : 1);
  }

  private static BinaryOperator opposite(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL -> BinaryOperator.NOT_EQUAL;
      case NOT_EQUAL -> BinaryOperator.EQUAL;
      case LESS -> BinaryOperator.AT_LEAST;
      case AT_MOST -> BinaryOperator.GREATER;
      case GREATER -> BinaryOperator.AT_MOST;
      case AT_LEAST -> BinaryOperator.LESS;
      default -> throw new IllegalArgumentException(operator + " is no comparison");
    };
  }

  /** The operator that says the same with the sides exchanged. */
  static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case AT_MOST -> BinaryOperator.AT_LEAST;
      case GREATER -> BinaryOperator.LESS;
      case AT_LEAST -> BinaryOperator.AT_MOST;
      default -> operator;
    };
  }
}
