package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.List;

/**
 * Operators that group from the left, such as {@code a + b - c}: evaluated one after another, so
 * that a chain may be of any length.
 */
final class ChainPlan extends Plan {

  private final Plan first;
  private final List<Link> links;

  ChainPlan(Expr expr, Plan first, List<Link> links) {
    super(expr);
    this.first = first;
    this.links = List.copyOf(links);
  }

  /** A tracer sees the outermost operator here, and those inside from the last to the first. */
  @Override
  Table calculate(Run run, Grid grid) {
    Tracer tracer = run.tracer();
    for (int i = links.size() - 2; tracer != null && i >= 0; i--) {
      tracer.enter(links.get(i).expr);
    }
    Table table = first.evaluate(run, grid);
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      table = link.apply(run, grid, table, link.right.evaluate(run, grid));
      if (tracer != null && i < links.size() - 1) {
        tracer.leave(table, grid);
      }
    }
    return table;
  }
}
