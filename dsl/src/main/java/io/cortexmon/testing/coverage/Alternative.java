package io.cortexmon.testing.coverage;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ValueType;
import io.cortexmon.promql.VectorMatching;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One of the operands of {@code or} from which the series of a query come with their labels.
 *
 * @param operand what stands beside {@code or}
 * @param whole the query with this operand alone in the place of {@code or}
 */
record Alternative(Expr operand, Expr whole) {

  /** Functions that give a series for each they get, with its labels, or labels made of them. */
  private static final Set<Function> SERIES_BY_SERIES =
      EnumSet.of(
          Function.ABS,
          Function.CEIL,
          Function.CLAMP,
          Function.CLAMP_MAX,
          Function.CLAMP_MIN,
          Function.EXP,
          Function.FLOOR,
          Function.LABEL_JOIN,
          Function.LABEL_REPLACE,
          Function.LN,
          Function.LOG10,
          Function.LOG2,
          Function.ROUND,
          Function.SGN,
          Function.SORT,
          Function.SORT_DESC,
          Function.SQRT);

  private static final int DEEPEST = 200;

  /**
   * Returns the operands in their order; none where no {@code or} decides where series come from.
   * An {@code or} below an aggregation does not, as what comes out is of all operands at once, nor
   * one in a calculation with another vector.
   */
  static List<Alternative> in(Expr query) {
    List<Alternative> found = new ArrayList<>();
    split(query, part -> part, 0, found);
    return found.size() > 1 ? List.copyOf(found) : List.of();
  }

  private static void split(
      Expr node, UnaryOperator<Expr> whole, int depth, List<Alternative> found) {
    if (depth > DEEPEST) {
      found.add(new Alternative(node, whole.apply(node)));
      return;
    }
    for (Expr operand : operands(node)) {
      int side = depth == DEEPEST ? -1 : side(operand);
      if (side < 0) {
        found.add(new Alternative(operand, whole.apply(operand)));
      } else {
        List<Alternative> inner = new ArrayList<>();
        UnaryOperator<Expr> outer = part -> whole.apply(with(operand, side, part));
        split(operand.children().get(side), outer, depth + 1, inner);
        // Without an `or` inside, the operand is one alternative as it stands.
        found.addAll(
            inner.size() > 1 ? inner : List.of(new Alternative(operand, whole.apply(operand))));
      }
    }
  }

  /** Returns what stands beside {@code or}, however many there are; the node itself without one. */
  private static List<Expr> operands(Expr node) {
    List<Expr> operands = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (next instanceof Expr.Binary binary && binary.operator() == BinaryOperator.OR) {
        open.push(binary.right());
        open.push(binary.left());
      } else if (next instanceof Expr.Parens parens) {
        open.push(parens.expr());
      } else {
        operands.add(next);
      }
    }
    return operands;
  }

  /** Returns which child gives its series and labels to the result; -1 where none does. */
  private static int side(Expr node) {
    if (node instanceof Expr.Unary) {
      return 0;
    }
    if (node instanceof Expr.Call call && SERIES_BY_SERIES.contains(call.function())) {
      return 0;
    }
    if (node instanceof Expr.Binary binary && !isCalculation(binary)) {
      boolean isRight =
          binary.left().type() == ValueType.SCALAR
              || (binary.right().type() == ValueType.VECTOR
                  && binary.matching().group() == VectorMatching.Group.RIGHT);
      return isRight ? 1 : 0;
    }
    return -1;
  }

  /** Of two vectors, both give labels; an {@code or} in one of them fills in values mostly. */
  private static boolean isCalculation(Expr.Binary binary) {
    return !binary.operator().isSetOperator()
        && !binary.operator().isComparison()
        && binary.left().type() == ValueType.VECTOR
        && binary.right().type() == ValueType.VECTOR;
  }

  private static Expr with(Expr node, int index, Expr child) {
    if (node instanceof Expr.Unary unary) {
      return new Expr.Unary(unary.negative(), child, unary.span());
    }
    if (node instanceof Expr.Call call) {
      List<Expr> args = new ArrayList<>(call.args());
      args.set(index, child);
      return new Expr.Call(call.function(), args, call.span());
    }
    if (node instanceof Expr.Binary binary) {
      return new Expr.Binary(
          binary.operator(),
          index == 0 ? child : binary.left(),
          index == 1 ? child : binary.right(),
          binary.returnBool(),
          binary.matching(),
          binary.span());
    }
    throw new IllegalStateException("no operand of " + node.text() + " can be replaced");
  }
}
