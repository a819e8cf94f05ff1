package io.cortexmon.promql;

import java.util.List;

/** What an operator between two vectors returns, but for the set operators. */
final class JoinEmptiness {

  private final Expr.Binary node;
  private final Facts left;
  private final Facts right;
  private final boolean swapped;
  private final ValueRange leftValues;
  private final ValueRange rightValues;

  JoinEmptiness(Expr.Binary node, Facts left, Facts right) {
    this.node = node;
    this.left = left;
    this.right = right;
    this.swapped = node.matching().group() == VectorMatching.Group.RIGHT;
    this.leftValues = filled(left.values(), swapped ? fillOfOne() : fillOfMany());
    this.rightValues = filled(right.values(), swapped ? fillOfMany() : fillOfOne());
  }

  /** The value that stands for a missing series of the side that has one for many. */
  private List<Double> fillOfOne() {
    return node.matching().fill().right();
  }

  private List<Double> fillOfMany() {
    return node.matching().fill().left();
  }

  private static ValueRange filled(ValueRange values, List<Double> fill) {
    return fill.isEmpty() ? values : values.or(ValueRange.number(fill.get(0)));
  }

  Facts with(ResultLabelSet labels) {
    ValueRange values = values();
    return new Facts(labels, values, emptiness(values));
  }

  private ValueRange values() {
    BinaryOperator operator = node.operator();
    if (operator == BinaryOperator.TRIM_LOWER || operator == BinaryOperator.TRIM_UPPER) {
      boolean cut = leftValues.histogram() && !rightValues.floats().isNone();
      return ValueRange.NONE.histograms(cut);
    }
    if (!operator.isComparison()) {
      return ValueRules.arithmetic(operator, leftValues, rightValues);
    }
    ValueRange kept = Comparisons.kept(operator, leftValues, rightValues, true);
    if (!node.returnBool()) {
      return kept;
    }
    boolean numbers = !leftValues.floats().isNone() && !rightValues.floats().isNone();
    boolean histograms = leftValues.histogram() && rightValues.histogram();
    if (histograms) {
      return ValueRange.between(0, 1);
    }
    return numbers ? Comparisons.truth(operator, leftValues, rightValues) : ValueRange.NONE;
  }

  private Emptiness emptiness(ValueRange values) {
    Facts many = swapped ? right : left;
    Facts one = swapped ? left : right;
    boolean oneFilled = !fillOfOne().isEmpty();
    boolean manyFilled = !fillOfMany().isEmpty();
    if (many.isAlwaysEmpty() && (!manyFilled || one.isAlwaysEmpty())) {
      return many.emptiness();
    }
    if (one.isAlwaysEmpty() && !oneFilled) {
      return one.emptiness();
    }
    if (values.isNone()) {
      return Emptiness.always(reason(), node);
    }
    if (!oneFilled && !manyFilled) {
      var conflict = Conflicts.of(node.matching(), left.labels(), right.labels());
      if (conflict.isPresent()) {
        return Emptiness.always(conflict.get(), node);
      }
    }
    return isOfEqualValues() ? Emptiness.always("both sides are the same", node) : full(many, one);
  }

  /** {@code x < x}: each series meets itself. */
  private boolean isOfEqualValues() {
    boolean strict =
        node.operator() == BinaryOperator.LESS || node.operator() == BinaryOperator.GREATER;
    return strict
        && !node.returnBool()
        && node.matching().equals(VectorMatching.ALL_LABELS)
        && left.labels().hasOneName()
        && Filters.isSame(node.left(), node.right());
  }

  private Emptiness full(Facts many, Facts one) {
    boolean filters = node.operator().isComparison() && !node.returnBool();
    boolean numbers = left.values().isFloats() && right.values().isFloats();
    if (filters || !numbers) {
      return Emptiness.MAYBE;
    }
    boolean matched =
        many.emptiness().isNever()
            && one.emptiness().isNever()
            && JoinLabels.allMatch(node.matching(), left.labels(), right.labels());
    boolean filledUp =
        (many.emptiness().isNever() && !fillOfOne().isEmpty())
            || (one.emptiness().isNever() && !fillOfMany().isEmpty());
    return matched || filledUp ? Emptiness.NEVER : Emptiness.MAYBE;
  }

  private String reason() {
    if (node.operator() == BinaryOperator.TRIM_LOWER
        || node.operator() == BinaryOperator.TRIM_UPPER) {
      return "its left side has no native histograms, or its right side no numbers";
    }
    return comparison(leftValues, rightValues);
  }

  /** Why a comparison, or a calculation, of these values gives nothing. */
  static String comparison(ValueRange left, ValueRange right) {
    if (left.isNaN() || right.isNaN()) {
      return "no comparison with NaN but != is true";
    }
    return "its left side " + left.words() + ", its right side " + right.words();
  }
}
