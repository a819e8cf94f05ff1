package io.cortexmon.promql.engine;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.Span;
import org.jspecify.annotations.Nullable;

/** A binary operator between two elements of vectors, which may be floats or histograms. */
final class Elements {

  /** What the element of the result is. */
  enum Outcome {
    /** There is a result. */
    KEPT,
    /** A comparison is false. */
    FILTERED,
    /** The operator has no meaning for such elements; there is an annotation. */
    REFUSED
  }

  private final BinaryOperator operator;
  private final Span span;
  private @Nullable Annotation note;

  Elements(BinaryOperator operator, Span span) {
    this.operator = operator;
    this.span = span;
  }

  /** Returns what there was to say last, and forgets it. */
  @Nullable Annotation takeNote() {
    Annotation last = note;
    note = null;
    return last;
  }

  /**
   * Returns the result of an arithmetic operator, or of a comparison 1 or 0.
   *
   * @throws EvaluationException where the operator is for histograms alone
   */
  static double ofScalars(BinaryOperator operator, double left, double right) {
    if (isTrim(operator)) {
      throw new EvaluationException(
          "operator \"" + operator + "\" not allowed for Scalar operations");
    }
    return operator.isComparison()
        ? (isTrue(operator, left, right) ? 1 : 0)
        : arithmetic(operator, left, right);
  }

  static double arithmetic(BinaryOperator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case MODULO -> left % right;
      case POWER -> Floats.power(left, right);
      case ATAN2 -> Math.atan2(left, right);
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  static boolean isTrue(BinaryOperator operator, double left, double right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case GREATER -> left > right;
      case AT_LEAST -> left >= right;
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  static boolean isTrim(BinaryOperator operator) {
    return operator == BinaryOperator.TRIM_UPPER || operator == BinaryOperator.TRIM_LOWER;
  }

  /**
   * Calculates one element.
   *
   * @param leftHistogram null where the left element is a float
   * @param rightHistogram null where the right element is a float
   * @param result the outcome of an arithmetic operator; of a comparison the left element, also
   *     where it is false
   */
  Outcome apply(
      double left,
      @Nullable FloatHistogram leftHistogram,
      double right,
      @Nullable FloatHistogram rightHistogram,
      Cell result) {
    if (leftHistogram == null && rightHistogram == null) {
      return floats(left, right, result);
    }
    if (leftHistogram == null) {
      return floatAndHistogram(left, rightHistogram, result);
    }
    return rightHistogram == null
        ? histogramAndFloat(leftHistogram, right, result)
        : histograms(leftHistogram, rightHistogram, result);
  }

  private Outcome floats(double left, double right, Cell result) {
    if (isTrim(operator)) {
      return refused("float", "float");
    }
    if (operator.isComparison()) {
      result.set(left);
      return isTrue(operator, left, right) ? Outcome.KEPT : Outcome.FILTERED;
    }
    result.set(arithmetic(operator, left, right));
    return Outcome.KEPT;
  }

  private Outcome floatAndHistogram(double left, @Nullable FloatHistogram right, Cell result) {
    if (operator != BinaryOperator.MULTIPLY || right == null) {
      return refused("float", "histogram");
    }
    result.set(HistogramMath.compact(HistogramMath.times(right, left)));
    return Outcome.KEPT;
  }

  private Outcome histogramAndFloat(FloatHistogram left, double right, Cell result) {
    switch (operator) {
      case MULTIPLY -> result.set(HistogramMath.compact(HistogramMath.times(left, right)));
      case DIVIDE -> result.set(HistogramMath.compact(HistogramMath.dividedBy(left, right)));
      case TRIM_UPPER -> result.set(HistogramMath.trimUpper(left, right));
      case TRIM_LOWER -> result.set(HistogramMath.trimLower(left, right));
      default -> {
        return refused("histogram", "float");
      }
    }
    return Outcome.KEPT;
  }

  private Outcome histograms(FloatHistogram left, FloatHistogram right, Cell result) {
    return switch (operator) {
      case ADD, SUBTRACT -> combined(left, right, result);
      case EQUAL, NOT_EQUAL -> {
        result.set(left);
        boolean equal = HistogramMath.isEqual(left, right);
        yield equal == (operator == BinaryOperator.EQUAL) ? Outcome.KEPT : Outcome.FILTERED;
      }
      default -> refused("histogram", "histogram");
    };
  }

  private Outcome combined(FloatHistogram left, FloatHistogram right, Cell result) {
    boolean adds = operator == BinaryOperator.ADD;
    HistogramMath.Combination combination;
    try {
      combination = adds ? HistogramMath.add(left, right) : HistogramMath.subtract(left, right);
    } catch (IncompatibleBucketsException e) {
      note =
          new Annotation(
              Annotation.Level.WARNING, Notes.incompatibleBuckets(operator.toString()), "", span);
      return Outcome.REFUSED;
    }
    Notes.Operation operation = adds ? Notes.Operation.ADDITION : Notes.Operation.SUBTRACTION;
    if (combination.resetCollision()) {
      note = new Annotation(Annotation.Level.WARNING, Notes.resetCollision(operation), "", span);
      return Outcome.REFUSED;
    }
    if (combination.boundsReconciled()) {
      note = new Annotation(Annotation.Level.INFO, Notes.mismatchedBounds(operation), "", span);
    }
    FloatHistogram value = HistogramMath.compact(combination.value());
    result.set(adds ? value : HistogramMath.withReset(value, CounterReset.GAUGE));
    return Outcome.KEPT;
  }

  private Outcome refused(String left, String right) {
    note =
        new Annotation(
            Annotation.Level.INFO,
            Notes.incompatibleTypes(left, operator.toString(), right),
            "",
            span);
    return Outcome.REFUSED;
  }
}
