package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;

/** {@code -expr}. */
final class UnaryPlan extends Plan {

  private final Plan operand;
  private final boolean scalar;
  private final Naming naming;

  UnaryPlan(Expr expr, Plan operand, boolean scalar, EngineOptions options) {
    super(expr);
    this.operand = operand;
    this.scalar = scalar;
    this.naming = new Naming(options);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = operand.evaluate(run, grid);
    double[] values = new double[in.values.length];
    for (int cell = 0; cell < values.length; cell++) {
      double value = in.values[cell];
      values[cell] = Table.isAbsent(value) ? value : -value;
    }
    Header header = scalar ? in.header : naming.dropped(in.header);
    Table out = Table.of(header, in.steps, values);
    for (int cell = 0; in.histograms != null && cell < values.length; cell++) {
      FloatHistogram histogram = in.histogram(cell);
      if (histogram != null) {
        out.set(cell, HistogramMath.times(histogram, -1));
      }
    }
    return naming.isDelayed() ? out : Merging.merged(out);
  }
}
