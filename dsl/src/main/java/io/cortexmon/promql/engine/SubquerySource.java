package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.Modifiers.Extension;
import org.jspecify.annotations.Nullable;

/** The values of an expression at multiples of a step. */
final class SubquerySource extends RangeSource {

  private final Plan inner;

  /** 0 for the default of the engine. */
  private final long step;

  SubquerySource(Subquery expr, Plan inner) {
    super(expr, Moment.of(expr.modifiers()), expr.range(), Extension.NONE);
    this.inner = inner;
    this.step = expr.step().isEmpty() ? 0 : Moment.millis(expr.step().get(0));
  }

  @Override
  RangeRows rows(Run run, Grid grid) {
    Grid inside = inside(run, grid);
    Table table = inner.evaluate(run, inside);
    RangeRows.Samples[] samples = new RangeRows.Samples[table.rows()];
    for (int row = 0; row < samples.length; row++) {
      samples[row] = RangeRows.Samples.of(table, row, inside);
      forget(samples[row].histograms);
    }
    return new RangeRows(table.header, samples);
  }

  /** Returns all values inside, as a query of its own gives them. */
  QueryValue value(Run run, Grid grid) {
    Grid inside = inside(run, grid);
    Table table = inner.evaluate(run, inside);
    return Results.range(MetricNames.settled(table, run.options()), inside);
  }

  /** Returns the steps inside: multiples of the step after the start of the first range. */
  private Grid inside(Run run, Grid grid) {
    long interval = step == 0 ? run.options().subqueryStep().toMillis() : step;
    long before = moment.of(run, grid.start()) - range;
    long first = interval * (before / interval);
    return new Grid(
        first <= before ? first + interval : first, moment.of(run, grid.last()), interval);
  }

  /** What is known of resets between samples says nothing of those that a subquery picks. */
  private static void forget(@Nullable FloatHistogram @Nullable [] histograms) {
    for (int i = 0; histograms != null && i < histograms.length; i++) {
      FloatHistogram histogram = histograms[i];
      if (histogram != null && histogram.counterReset() != CounterReset.GAUGE) {
        histograms[i] = HistogramMath.withReset(histogram, CounterReset.UNKNOWN);
      }
    }
  }
}
