package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/**
 * An expression that is ready to be evaluated. Plans are immutable but for what they remember of
 * the last series they saw, so several threads may use one.
 */
abstract class Plan {

  /** What is evaluated. */
  final Expr expr;

  Plan(Expr expr) {
    this.expr = expr;
  }

  /** Returns the values at all steps of the grid. */
  final Table evaluate(Run run, Grid grid) {
    run.budget().checkTime();
    Tracer tracer = run.tracer();
    if (tracer == null) {
      return calculate(run, grid);
    }
    tracer.enter(expr);
    Table table = calculate(run, grid);
    tracer.leave(table, grid);
    return table;
  }

  abstract Table calculate(Run run, Grid grid);
}
