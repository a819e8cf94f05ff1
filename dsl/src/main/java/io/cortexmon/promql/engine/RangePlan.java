package io.cortexmon.promql.engine;

import io.cortexmon.promql.Modifiers.Extension;

/** A range vector as a query of its own. */
final class RangePlan extends Plan {

  private final RangeSource source;

  RangePlan(RangeSource source) {
    super(source.expr);
    this.source = source;
  }

  /** Returns the samples at the first step of a grid. */
  QueryValue value(Run run, Grid grid) {
    if (source instanceof SubquerySource subquery) {
      return subquery.value(run, grid);
    }
    RangeRows rows = source.rows(run, grid);
    long end = source.moment.of(run, grid.start());
    long start = end - source.range;
    if (source.extension == Extension.NONE) {
      run.budget().add(rows.count());
      return Results.samples(rows, start, end);
    }
    RangeRows.Samples[] samples = new RangeRows.Samples[rows.samples.length];
    for (int row = 0; row < samples.length; row++) {
      samples[row] = extended(rows.samples[row], start, end);
    }
    return Results.samples(new RangeRows(rows.header, samples), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private RangeRows.Samples extended(RangeRows.Samples samples, long start, long end) {
    if (samples.from == samples.to) {
      return samples;
    }
    RangeWindow window = new RangeWindow();
    window.times = samples.times;
    window.values = samples.values;
    window.histograms = samples.histograms;
    window.from = samples.from;
    window.to = samples.to;
    window.start = start;
    window.end = end;
    RangeWindow extended = ExtendedRange.of(window, source.extension);
    return new RangeRows.Samples(
        extended.times, extended.values, null, null, extended.from, extended.to);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    throw new IllegalStateException("a range vector has no value at a step: " + expr.text());
  }
}
