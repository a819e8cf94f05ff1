package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/** A function such as {@code hour} without an argument: of the time of each step. */
final class DatePlan extends Plan {

  private static final int MILLIS = 1000;

  private final Function function;

  DatePlan(Expr expr, Function function) {
    super(expr);
    this.function = function;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    double[] values = new double[grid.steps()];
    for (int step = 0; step < values.length; step++) {
      values[step] = Dates.part(function, grid.time(step) / MILLIS);
    }
    return Table.of(Header.SCALAR, values.length, values);
  }
}
