package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.function.DoubleBinaryOperator;

/** A function or operator of two scalars. */
final class ScalarCallPlan extends Plan {

  private final Plan left;
  private final Plan right;
  private final DoubleBinaryOperator function;

  ScalarCallPlan(Expr expr, Plan left, Plan right, DoubleBinaryOperator function) {
    super(expr);
    this.left = left;
    this.right = right;
    this.function = function;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table a = left.evaluate(run, grid);
    Table b = right.evaluate(run, grid);
    double[] values = new double[grid.steps()];
    for (int step = 0; step < values.length; step++) {
      values[step] = function.applyAsDouble(a.scalarAt(step), b.scalarAt(step));
    }
    return Table.of(Header.SCALAR, values.length, values);
  }
}
