package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr.VectorSelector;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.SeriesValue;
import java.util.Arrays;

/** An instant vector selector: the latest sample of each series that is not too old. */
final class SelectorPlan extends Plan {

  final Selection selection;
  final Moment moment;

  /** Whether only counts and sums of histograms matter. */
  private final boolean statistics;

  SelectorPlan(VectorSelector selector) {
    this(selector, false);
  }

  SelectorPlan(VectorSelector selector, boolean statistics) {
    super(selector);
    this.statistics = statistics;
    this.selection = new Selection(selector);
    this.moment = Moment.of(selector.modifiers());
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Selection.Selected selected = selection.of(run.store());
    Table table = Table.empty(selected.header, grid.steps());
    for (int row = 0; row < table.rows(); row++) {
      fill(table, row, selected.series[row], run, grid);
    }
    run.budget().add(table.samples());
    return table;
  }

  private void fill(Table table, int row, StoredSeries series, Run run, Grid grid) {
    long lookback = run.lookback();
    long since = moment.of(run, grid.start()) - lookback;
    int at = -1;
    for (int step = 0; step < table.steps; step++) {
      long time = moment.of(run, grid.time(step));
      at = latest(series, at, time);
      if (at >= 0 && series.times[at] > time - lookback && !isStale(series.values[at])) {
        int cell = row * table.steps + step;
        table.values[cell] = series.values[at];
        FloatHistogram histogram = series.histogramAt(at);
        if (histogram != null) {
          table.set(cell, statistics ? StatisticsOnly.of(series, at, since) : histogram);
        }
      }
    }
  }

  static boolean isStale(double value) {
    return Double.doubleToRawLongBits(value) == SeriesValue.STALENESS_MARKER;
  }

  /**
   * Returns the position of the latest sample that is not after a time, -1 where there is none.
   *
   * @param from the position for an earlier or equal time, or -1
   */
  static int latest(StoredSeries series, int from, long time) {
    int size = series.size;
    int next = from + 1;
    if (from < 0 || (next < size && series.times[next] <= time)) {
      if (size > 0 && series.times[size - 1] <= time) {
        return size - 1;
      }
      int found = Arrays.binarySearch(series.times, Math.max(0, from), size, time);
      return found >= 0 ? found : -found - 2;
    }
    return from;
  }
}
