package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** A number. */
final class NumberPlan extends Plan {

  final double value;

  NumberPlan(Expr expr, double value) {
    super(expr);
    this.value = value;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    return Table.scalar(value, grid.steps());
  }
}
