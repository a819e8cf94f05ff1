package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import java.util.function.ToDoubleFunction;

/** A function of each native histogram of a vector by itself; floats are left out. */
final class HistogramMapPlan extends Plan {

  private final Plan vector;
  private final ToDoubleFunction<FloatHistogram> function;
  private final Naming naming;

  HistogramMapPlan(
      Expr expr, Plan vector, ToDoubleFunction<FloatHistogram> function, EngineOptions options) {
    super(expr);
    this.vector = vector;
    this.function = function;
    this.naming = new Naming(options);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    Table out = Table.empty(naming.dropped(in.header), in.steps);
    for (int cell = 0; in.histograms != null && cell < out.values.length; cell++) {
      FloatHistogram histogram = in.histogram(cell);
      if (histogram != null) {
        out.values[cell] = function.applyAsDouble(histogram);
      }
    }
    return naming.finished(out, grid);
  }
}
