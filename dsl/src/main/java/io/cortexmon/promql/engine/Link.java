package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** A binary operator with its right operand; the left one is what came before. */
abstract class Link {

  final Expr.Binary expr;
  final Plan right;

  Link(Expr.Binary expr, Plan right) {
    this.expr = expr;
    this.right = right;
  }

  /** Returns the result for both operands. */
  abstract Table apply(Run run, Grid grid, Table left, Table right);
}
