package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.Arrays;

/** {@code timestamp} of a vector that is no selector: the time of the step, for each series. */
final class TimestampPlan extends Plan {

  private static final double MILLIS = 1000;

  private final Plan vector;
  private final Naming naming;

  TimestampPlan(Expr expr, Plan vector, EngineOptions options) {
    super(expr);
    this.vector = vector;
    this.naming = new Naming(options);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    double[] values = new double[in.values.length];
    Arrays.setAll(
        values, cell -> in.has(cell) ? grid.time(cell % in.steps) / MILLIS : Table.ABSENT);
    return naming.finished(Table.of(naming.dropped(in.header), in.steps, values), grid);
  }

  /** {@code timestamp} and {@code start_timestamp} of a selector: the times of its samples. */
  static final class OfSelector extends Plan {

    private final SelectorPlan selector;
    private final boolean starts;
    private final Naming naming;

    OfSelector(Expr expr, SelectorPlan selector, boolean starts, EngineOptions options) {
      super(expr);
      this.selector = selector;
      this.starts = starts;
      this.naming = new Naming(options);
    }

    @Override
    Table calculate(Run run, Grid grid) {
      Selection.Selected selected = selector.selection.of(run.store());
      Table table = Table.empty(naming.dropped(selected.header), grid.steps());
      if (starts && !run.options().startTimestamps()) {
        return table;
      }
      for (int row = 0; row < table.rows(); row++) {
        StoredSeries series = selected.series[row];
        int at = -1;
        for (int step = 0; step < table.steps; step++) {
          long time = selector.moment.of(run, grid.time(step));
          at = SelectorPlan.latest(series, at, time);
          if (at >= 0
              && series.times[at] > time - run.lookback()
              && !SelectorPlan.isStale(series.values[at])) {
            table.values[row * table.steps + step] = time(series, at) / MILLIS;
          }
        }
      }
      run.budget().add(table.samples());
      return naming.finished(table, grid);
    }

    private long time(StoredSeries series, int at) {
      if (!starts) {
        return series.times[at];
      }
      return series.starts == null ? 0 : series.starts[at];
    }
  }
}
