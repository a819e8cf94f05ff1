package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.Span;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds what may be changed in an expression, and makes the changed ones. */
final class ExprMutants {

  private final Expr root;
  private final Sites sites;

  private ExprMutants(String text) {
    this.root = PromQl.parse(text);
    this.sites = new Sites(text);
  }

  /** Returns the changes in the order in which they stand in the expression's text. */
  static List<Change> changes(Expr expr) {
    ExprMutants mutants = new ExprMutants(expr.text());
    mutants.walk();
    return mutants.sites.changes().stream().sorted(Comparator.comparingInt(Change::at)).toList();
  }

  /**
   * Returns an expression with a change made; nothing where Prometheus would refuse it.
   *
   * @param expr what the change was found in
   */
  static Optional<Expr> changed(Expr expr, Change change) {
    Expr root = PromQl.parse(expr.text());
    try {
      // The new operator may bind more tightly, or more weakly, than the one that stood there.
      Expr operands = withOperandsEnclosed(change.replacement());
      for (Expr form : List.of(change.replacement(), operands)) {
        Expr changed = new Replacement(change.node(), form).rewrite(root);
        Expr read = PromQl.parse(changed.text());
        if (read.equals(changed)) {
          return Optional.of(read);
        }
      }
      Expr enclosed = new Replacement(change.node(), parens(operands)).rewrite(root);
      return Optional.of(PromQl.parse(enclosed.text()));
    } catch (PromQlSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Expr withOperandsEnclosed(Expr expr) {
    return expr instanceof Expr.Binary binary
        ? new Expr.Binary(
            binary.operator(),
            operand(binary.left()),
            operand(binary.right()),
            binary.returnBool(),
            binary.matching(),
            binary.span())
        : expr;
  }

  private static Expr operand(Expr expr) {
    return expr instanceof Expr.Binary || expr instanceof Expr.Unary ? parens(expr) : expr;
  }

  private static Expr parens(Expr expr) {
    return new Expr.Parens(expr, Span.NONE);
  }

  /** Goes through the tree, also where a chain of operators is long. */
  private void walk() {
    Deque<Expr> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (!sites.isDone(node)) {
        visit(node);
        List<Expr> children = node.children();
        for (int i = children.size() - 1; i >= 0; i--) {
          open.push(children.get(i));
        }
      }
    }
  }

  private void visit(Expr node) {
    SelectorChanges selectors = new SelectorChanges(sites);
    CallChanges calls = new CallChanges(sites);
    if (node instanceof Expr.Binary binary) {
      new OperatorChanges(sites, binary).add();
    } else if (node instanceof Expr.VectorSelector selector) {
      selectors.selector(selector);
    } else if (node instanceof Expr.MatrixSelector matrix) {
      selectors.range(matrix);
    } else if (node instanceof Expr.Subquery subquery) {
      selectors.subquery(subquery);
    } else if (node instanceof Expr.Call call) {
      calls.call(call);
    } else if (node instanceof Expr.Aggregation aggregation) {
      calls.aggregation(aggregation);
    } else if (node instanceof Expr.NumberLiteral number) {
      calls.number(number);
    }
  }
}
