package io.cortexmon.promql;

import io.cortexmon.promql.Expr.Aggregation;
import io.cortexmon.promql.Expr.Binary;
import io.cortexmon.promql.Expr.Call;
import io.cortexmon.promql.Expr.Parens;
import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.Expr.Unary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Whether two trees are the same, without recursion, so that they may be of any depth. */
final class Trees {

  private static final int PRIME = 31;

  private Trees() {}

  static boolean equal(Expr one, Expr other) {
    Deque<Expr> ones = new ArrayDeque<>(List.of(one));
    Deque<Expr> others = new ArrayDeque<>(List.of(other));
    while (!ones.isEmpty()) {
      Expr a = ones.pop();
      Expr b = others.pop();
      if (a == b) {
        continue;
      }
      if (!isBranch(a)) {
        if (!a.equals(b)) {
          return false;
        }
      } else if (!isAlike(a, b) || a.children().size() != b.children().size()) {
        return false;
      } else {
        a.children().forEach(ones::push);
        b.children().forEach(others::push);
      }
    }
    return true;
  }

  static int hash(Expr root) {
    Deque<Expr> nodes = new ArrayDeque<>(List.of(root));
    int hash = 0;
    while (!nodes.isEmpty()) {
      Expr node = nodes.pop();
      hash = PRIME * hash + (isBranch(node) ? own(node) : node.hashCode());
      if (isBranch(node)) {
        node.children().forEach(nodes::push);
      }
    }
    return hash;
  }

  private static boolean isBranch(Expr node) {
    return node instanceof Binary
        || node instanceof Call
        || node instanceof Aggregation
        || node instanceof Parens
        || node instanceof Unary
        || node instanceof Subquery;
  }

  /** Whether two nodes are the same but for their children. */
  private static boolean isAlike(Expr one, Expr other) {
    if (one instanceof Binary a && other instanceof Binary b) {
      return a.operator() == b.operator()
          && a.returnBool() == b.returnBool()
          && a.matching().equals(b.matching());
    }
    if (one instanceof Call a && other instanceof Call b) {
      return a.function() == b.function();
    }
    if (one instanceof Aggregation a && other instanceof Aggregation b) {
      return a.aggregator() == b.aggregator() && a.grouping().equals(b.grouping());
    }
    if (one instanceof Unary a && other instanceof Unary b) {
      return a.negative() == b.negative();
    }
    if (one instanceof Subquery a && other instanceof Subquery b) {
      return a.range().equals(b.range())
          && a.step().equals(b.step())
          && a.modifiers().equals(b.modifiers());
    }
    return one instanceof Parens && other instanceof Parens;
  }

  private static int own(Expr node) {
    if (node instanceof Binary binary) {
      return Objects.hash(binary.operator().toString().hashCode(), binary.returnBool());
    }
    if (node instanceof Call call) {
      return call.function().toString().hashCode();
    }
    if (node instanceof Aggregation aggregation) {
      return aggregation.aggregator().toString().hashCode();
    }
    if (node instanceof Unary unary) {
      return Boolean.hashCode(unary.negative());
    }
    return node instanceof Subquery subquery ? subquery.range().hashCode() : 1;
  }
}
