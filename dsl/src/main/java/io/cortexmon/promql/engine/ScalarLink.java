package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** An operator between two scalars. */
final class ScalarLink extends Link {

  ScalarLink(Expr.Binary expr, Plan right) {
    super(expr, right);
  }

  @Override
  Table apply(Run run, Grid grid, Table left, Table right) {
    double[] values = new double[grid.steps()];
    for (int step = 0; step < values.length; step++) {
      values[step] = Elements.ofScalars(expr.operator(), left.scalarAt(step), right.scalarAt(step));
    }
    return Table.of(Header.SCALAR, values.length, values);
  }
}
