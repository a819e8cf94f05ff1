package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import java.util.Arrays;

/** A part whose value is the same at all steps: evaluated at the first one. */
final class StepInvariantPlan extends Plan {

  private final Plan inner;

  StepInvariantPlan(Plan inner) {
    super(inner.expr);
    this.inner = inner;
  }

  @Override
  Table calculate(Run run, Grid grid) {
    int steps = grid.steps();
    if (steps == 0) {
      return Table.empty(Header.NONE, 0);
    }
    Table once = inner.calculate(run, grid.first());
    if (steps == 1) {
      return once;
    }
    run.budget().add(once.samples() * (steps - 1));
    double[] values = new double[once.rows() * steps];
    for (int row = 0; row < once.rows(); row++) {
      Arrays.fill(values, row * steps, (row + 1) * steps, once.values[row]);
    }
    Table all = Table.of(once.header, steps, values);
    for (int row = 0; row < once.rows(); row++) {
      FloatHistogram histogram = once.histogram(row);
      for (int step = 0; histogram != null && step < steps; step++) {
        all.set(row * steps + step, histogram);
      }
    }
    return all;
  }
}
