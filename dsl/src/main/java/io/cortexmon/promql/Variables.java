package io.cortexmon.promql;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the Grafana variables that an expression refers to. */
public final class Variables {

  private Variables() {}

  /** Returns the names of all variables and intervals, each once, in the order they are met. */
  public static Set<String> in(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    collect(expr, names);
    return names;
  }

  private static void collect(Expr node, Set<String> names) {
    own(node, names);
    for (Expr child : node.children()) {
      collect(child, names);
    }
  }

  private static void own(Expr node, Set<String> names) {
    if (node instanceof Expr.VariableReference variable) {
      names.add(variable.name());
    } else if (node instanceof Expr.VectorSelector selector) {
      for (LabelMatcher matcher : selector.matchers()) {
        names.addAll(matcher.variables());
      }
      window(selector.modifiers().offset(), names);
    } else if (node instanceof Expr.MatrixSelector matrix) {
      window(matrix.range(), names);
    } else if (node instanceof Expr.Subquery subquery) {
      window(subquery.range(), names);
      subquery.step().forEach(step -> window(step, names));
      window(subquery.modifiers().offset(), names);
    }
  }

  private static void window(Window window, Set<String> names) {
    if (window instanceof Window.Interval interval) {
      names.add(interval.name());
    }
  }
}
