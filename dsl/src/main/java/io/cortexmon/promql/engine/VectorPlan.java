package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** {@code vector}: a scalar as a vector of one series without labels. */
final class VectorPlan extends Plan {

  private final Plan scalar;

  VectorPlan(Expr expr, Plan scalar) {
    super(expr);
    this.scalar = scalar;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    return scalar.evaluate(run, grid);
  }
}
