package io.cortexmon.promql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the Grafana variables that an expression refers to. */
public final class Variables {

  private final Set<String> names = new LinkedHashSet<>();

  /** What is still to be looked at, the next on top. */
  private final Deque<Runnable> open = new ArrayDeque<>();

  private Variables() {}

  /** Returns the names of all variables and intervals, each once, in the order they are written. */
  public static Set<String> in(Expr expr) {
    Variables variables = new Variables();
    variables.later(expr);
    while (!variables.open.isEmpty()) {
      variables.open.pop().run();
    }
    return variables.names;
  }

  private void later(Expr node) {
    open.push(() -> open(node));
  }

  private void later(Collection<String> variables) {
    if (!variables.isEmpty()) {
      open.push(() -> names.addAll(variables));
    }
  }

  private void later(Window window) {
    if (window instanceof Window.Interval interval) {
      later(List.of(interval.name()));
    } else if (window instanceof Window.Calculated calculated) {
      later(calculated.expr());
    }
  }

  /** The offset is written last. */
  private void later(Modifiers modifiers) {
    later(modifiers.offset());
    if (modifiers.at() instanceof At.Reference reference) {
      later(List.of(reference.name()));
    }
  }

  private void later(DurationExpr node) {
    open.push(() -> open(node));
  }

  /** Puts what the node holds on the stack, the last first. */
  private void open(Expr node) {
    if (node instanceof Expr.VariableReference variable) {
      names.add(variable.name());
    } else if (node instanceof Expr.VectorSelector selector) {
      later(selector.modifiers());
      List<LabelMatcher> matchers = selector.matchers();
      for (int i = matchers.size() - 1; i >= 0; i--) {
        later(matchers.get(i).variables());
      }
      later(selector.variables());
    } else if (node instanceof Expr.MatrixSelector matrix) {
      later(matrix.selector().modifiers());
      later(matrix.range());
      later(matrix.selector().modifiers(Modifiers.NONE));
    } else if (node instanceof Expr.Subquery subquery) {
      later(subquery.modifiers());
      subquery.step().forEach(this::later);
      later(subquery.range());
      later(subquery.expr());
    } else if (node instanceof Expr.Binary binary) {
      later(binary.right());
      later(binary.matching().variables());
      later(binary.left());
    } else {
      for (int i = node.children().size() - 1; i >= 0; i--) {
        later(node.children().get(i));
      }
      if (node instanceof Expr.Aggregation aggregation) {
        later(aggregation.grouping().variables());
      }
    }
  }

  private void open(DurationExpr node) {
    if (node instanceof DurationExpr.Reference reference) {
      names.add(reference.name());
    } else if (node instanceof DurationExpr.Signed signed) {
      later(signed.operand());
    } else if (node instanceof DurationExpr.Parens parens) {
      later(parens.inner());
    } else if (node instanceof DurationExpr.Calculation calculation) {
      later(calculation.right());
      later(calculation.left());
    } else if (node instanceof DurationExpr.Choice choice) {
      later(choice.right());
      later(choice.left());
    }
  }
}
