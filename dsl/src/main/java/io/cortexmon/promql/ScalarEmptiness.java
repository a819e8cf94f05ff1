package io.cortexmon.promql;

/** What an operator between a vector and a number returns. */
final class ScalarEmptiness {

  private final Expr.Binary node;
  private final boolean vectorLeft;
  private final Facts vector;
  private final Facts scalar;

  ScalarEmptiness(Expr.Binary node, BottomUp.Sides types, Facts left, Facts right) {
    this.node = node;
    this.vectorLeft = types.right() == ValueType.SCALAR;
    this.vector = vectorLeft ? left : right;
    this.scalar = vectorLeft ? right : left;
  }

  Facts with(ResultLabelSet labels) {
    ValueRange values = values();
    return new Facts(labels, values, emptiness(values));
  }

  private ValueRange values() {
    BinaryOperator operator = node.operator();
    ValueRange samples = vector.values();
    if (operator == BinaryOperator.TRIM_LOWER || operator == BinaryOperator.TRIM_UPPER) {
      return ValueRange.NONE.histograms(vectorLeft && samples.histogram());
    }
    if (!operator.isComparison()) {
      return vectorLeft
          ? ValueRules.arithmetic(operator, samples, scalar.values())
          : ValueRules.arithmetic(operator, scalar.values(), samples);
    }
    BinaryOperator seen = vectorLeft ? operator : Comparisons.mirrored(operator);
    if (node.returnBool()) {
      return samples.floats().isNone()
          ? ValueRange.NONE
          : Comparisons.truth(seen, samples, scalar.values());
    }
    return Comparisons.kept(seen, samples, scalar.values(), false);
  }

  private Emptiness emptiness(ValueRange values) {
    if (vector.isAlwaysEmpty()) {
      return vector.emptiness();
    }
    if (values.isNone()) {
      return Emptiness.always(reason(), node);
    }
    boolean filters = node.operator().isComparison() && !node.returnBool();
    return vector.isNeverEmptyOfFloats() && !filters ? Emptiness.NEVER : Emptiness.MAYBE;
  }

  private String reason() {
    if (node.operator() == BinaryOperator.TRIM_LOWER
        || node.operator() == BinaryOperator.TRIM_UPPER) {
      return vectorLeft
          ? "its left side has no native histograms"
          : "its left side is a number and not a native histogram";
    }
    ValueRange left = vectorLeft ? vector.values() : scalar.values();
    ValueRange right = vectorLeft ? scalar.values() : vector.values();
    return JoinEmptiness.comparison(left, right);
  }
}
