package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code absent} and {@code absent_over_time}: 1 at the steps at which a vector has nothing. */
final class AbsentPlan extends Plan {

  private final Plan vector;
  private final Header header;

  /**
   * @param argument what is looked for
   * @param vector has a value where the argument has one
   */
  AbsentPlan(Expr expr, Expr argument, Plan vector) {
    super(expr);
    this.vector = vector;
    this.header = Header.of(labels(argument));
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    Table out = Table.empty(header, grid.steps());
    for (int step = 0; step < out.steps; step++) {
      boolean found = false;
      for (int row = 0; row < in.rows() && !found; row++) {
        found = in.has(row * in.steps + step);
      }
      if (!found) {
        out.values[step] = 1;
      }
    }
    return out;
  }

  /** Returns the labels that a selector surely asks for. */
  private static Labels labels(Expr argument) {
    if (argument instanceof Expr.MatrixSelector matrix) {
      return labels(matrix.selector().matchers());
    }
    return argument instanceof Expr.VectorSelector selector
        ? labels(selector.matchers())
        : Labels.EMPTY;
  }

  private static Labels labels(List<LabelMatcher> matchers) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (LabelMatcher matcher : matchers) {
      if (matcher.label().equals(Names.METRIC_NAME)) {
        continue;
      }
      if (matcher.op() == LabelMatcher.Op.EQUAL && seen.add(matcher.label())) {
        labels.put(matcher.label(), matcher.value());
      } else {
        labels.remove(matcher.label());
      }
    }
    return Labels.of(labels);
  }
}
