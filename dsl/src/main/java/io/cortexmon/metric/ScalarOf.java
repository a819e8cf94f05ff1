package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/** A number that is written or computed. */
record ScalarOf(Expr expr, Reads reads) implements Scalar {

  static Scalar of(BinaryOperator operator, Query left, Scalar right) {
    return new ScalarOf(
        Expr.binary(operator, left.expr(), right.expr()), left.reads().and(right.reads()));
  }

  static Scalar comparison(BinaryOperator operator, Query left, Scalar right) {
    Expr.Binary filter = Expr.binary(operator, left.expr(), right.expr());
    Expr bool =
        new Expr.Binary(
            operator, filter.left(), filter.right(), true, filter.matching(), filter.span());
    return new ScalarOf(bool, left.reads().and(right.reads()));
  }

  static Scalar of(Function function, Scalar left, Scalar right) {
    return new ScalarOf(
        Expr.call(function, left.expr(), right.expr()), left.reads().and(right.reads()));
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
