package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;

/** A number that is written or computed. */
record ScalarOf(Expr expr, Reads reads) implements Scalar {

  static Scalar of(BinaryOperator operator, Scalar left, Scalar right) {
    return new ScalarOf(
        Expr.binary(operator, left.expr(), right.expr()), left.reads().and(right.reads()));
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
