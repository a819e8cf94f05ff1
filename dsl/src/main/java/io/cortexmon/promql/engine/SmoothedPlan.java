package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr.VectorSelector;

/** An instant vector selector with {@code smoothed}: values between samples are interpolated. */
final class SmoothedPlan extends Plan {

  private final Selection selection;
  private final Moment moment;

  SmoothedPlan(VectorSelector selector) {
    super(selector);
    this.selection = new Selection(selector);
    this.moment = Moment.of(selector.modifiers());
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Selection.Selected selected = selection.of(run.store());
    Table table = Table.empty(selected.header, grid.steps());
    RangeWindow window = new RangeWindow();
    window.span = expr.span();
    window.lookback = run.lookback();
    Cell result = new Cell();
    for (int row = 0; row < table.rows(); row++) {
      window.labels = selected.header.labels[row];
      for (int step = 0; step < table.steps; step++) {
        window.time = grid.time(step);
        window.end = moment.of(run, window.time);
        window.start = window.end;
        RangeRows.Samples samples =
            RangeRows.Samples.of(
                selected.series[row], window.end - window.lookback, window.end + window.lookback);
        window.times = samples.times;
        window.values = samples.values;
        window.histograms = samples.histograms;
        window.from = samples.from;
        window.to = samples.to;
        result.clear();
        InstantSmoothing.apply(window, result, run.notes());
        table.set(row * table.steps + step, result);
      }
    }
    run.budget().add(table.samples());
    return table;
  }
}
