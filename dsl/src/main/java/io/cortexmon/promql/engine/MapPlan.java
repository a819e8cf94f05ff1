package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.List;

/** A function of each float of a vector by itself; native histograms are left out. */
final class MapPlan extends Plan {

  /** A function of a float. */
  interface FloatFunction {

    /**
     * Returns the result for one float.
     *
     * @param value the float
     * @param scalars the other arguments at this step
     * @return {@link Table#ABSENT} for no result
     */
    double of(double value, double[] scalars);
  }

  private final Plan vector;
  private final List<Plan> scalars;
  private final FloatFunction function;
  private final Naming naming;

  MapPlan(
      Expr expr, Plan vector, List<Plan> scalars, FloatFunction function, EngineOptions options) {
    super(expr);
    this.vector = vector;
    this.scalars = List.copyOf(scalars);
    this.function = function;
    this.naming = new Naming(options);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    Table[] arguments = new Table[scalars.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = scalars.get(i).evaluate(run, grid);
    }
    double[] values = new double[in.values.length];
    double[] atStep = new double[arguments.length];
    for (int step = 0; step < in.steps; step++) {
      for (int i = 0; i < arguments.length; i++) {
        atStep[i] = arguments[i].scalarAt(step);
      }
      for (int cell = step; cell < values.length; cell += in.steps) {
        double value = in.values[cell];
        values[cell] = Table.isAbsent(value) ? Table.ABSENT : function.of(value, atStep);
      }
    }
    return naming.finished(Table.of(naming.dropped(in.header), in.steps, values), grid);
  }
}
