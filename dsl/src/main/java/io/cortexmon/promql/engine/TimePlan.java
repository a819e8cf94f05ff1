package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/** The functions that are about the query and not about any series, in seconds. */
final class TimePlan extends Plan {

  private static final double MILLIS = 1000;

  private final Function function;

  TimePlan(Expr expr, Function function) {
    super(expr);
    this.function = function;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Grid query = run.query();
    return switch (function) {
      case START -> Table.scalar(query.start() / MILLIS, grid.steps());
      case END -> Table.scalar(query.end() / MILLIS, grid.steps());
      case RANGE -> Table.scalar((query.end() - query.start()) / MILLIS, grid.steps());
      case STEP -> Table.scalar(query.isInstant() ? 0 : query.interval() / MILLIS, grid.steps());
      default -> times(grid);
    };
  }

  private static Table times(Grid grid) {
    double[] values = new double[grid.steps()];
    for (int step = 0; step < values.length; step++) {
      values[step] = grid.time(step) / MILLIS;
    }
    return Table.of(Header.SCALAR, values.length, values);
  }
}
