package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** {@code scalar}: the only float of a vector, NaN where there is none or more than one. */
final class ScalarPlan extends Plan {

  private final Plan vector;

  ScalarPlan(Expr expr, Plan vector) {
    super(expr);
    this.vector = vector;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    double[] values = new double[grid.steps()];
    for (int step = 0; step < values.length; step++) {
      values[step] = only(in, step);
    }
    return Table.of(Header.SCALAR, values.length, values);
  }

  private static double only(Table in, int step) {
    double only = Double.NaN;
    boolean found = false;
    for (int cell = step; cell < in.values.length; cell += in.steps) {
      if (in.hasFloat(cell)) {
        if (found) {
          return Double.NaN;
        }
        only = in.values[cell];
        found = true;
      }
    }
    return only;
  }
}
