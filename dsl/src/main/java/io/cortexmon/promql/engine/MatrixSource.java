package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr.MatrixSelector;
import io.cortexmon.promql.FloatHistogram;
import java.util.Arrays;

/** The samples of the series that a matrix selector selects. */
final class MatrixSource extends RangeSource {

  private final Selection selection;

  /** Whether only counts and sums of histograms matter. */
  private final boolean statistics;

  MatrixSource(MatrixSelector expr, boolean statistics) {
    super(
        expr,
        Moment.of(expr.selector().modifiers()),
        expr.range(),
        expr.selector().modifiers().extension());
    this.statistics = statistics;
    this.selection = new Selection(expr.selector());
  }

  @Override
  RangeRows rows(Run run, Grid grid) {
    Selection.Selected selected = selection.of(run.store());
    long after = moment.of(run, grid.start()) - range - before(run);
    long upTo = moment.of(run, grid.last()) + after(run);
    RangeRows.Samples[] samples = new RangeRows.Samples[selected.series.length];
    for (int row = 0; row < samples.length; row++) {
      StoredSeries series = selected.series[row];
      samples[row] = RangeRows.Samples.of(series, after, upTo);
      if (statistics && series.histograms != null) {
        samples[row] = withoutBuckets(series, samples[row], after);
      }
    }
    return new RangeRows(selected.header, samples);
  }

  private static RangeRows.Samples withoutBuckets(
      StoredSeries series, RangeRows.Samples samples, long since) {
    FloatHistogram[] changed = new FloatHistogram[samples.to];
    for (int i = samples.from; i < samples.to; i++) {
      int at = Arrays.binarySearch(series.times, 0, series.size, samples.times[i]);
      if (series.histogramAt(at) != null) {
        changed[i] = StatisticsOnly.of(series, at, since);
      }
    }
    return new RangeRows.Samples(
        samples.times, samples.values, changed, samples.starts, samples.from, samples.to);
  }
}
