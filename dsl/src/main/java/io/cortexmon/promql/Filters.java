package io.cortexmon.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Expressions that return some of the samples of another, as they are. */
final class Filters {

  /** More filters than these on top of each other are not looked through. */
  private static final int MOST = 20;

  /** Which samples these keep may depend on the order they come in. */
  private static final Set<Aggregator> BY_ORDER =
      EnumSet.of(Aggregator.TOPK, Aggregator.BOTTOMK, Aggregator.LIMITK);

  /** The last digit of these may depend on the order that samples come in. */
  private static final Set<Aggregator> ROUNDED_BY_ORDER =
      EnumSet.of(Aggregator.SUM, Aggregator.AVG, Aggregator.STDDEV, Aggregator.STDVAR);

  private static final double ROUNDING = 1e-9;

  private Filters() {}

  /** The expression without parentheses around it. */
  static Expr unwrapped(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Parens parens) {
      inner = parens.expr();
    }
    return inner;
  }

  /** Whether all series of the first expression are series of the second too. */
  static boolean isPartOf(Expr part, Expr whole) {
    Expr all = unwrapped(whole);
    return layers(part).stream().anyMatch(all::equals) && isRepeatable(all);
  }

  /**
   * Whether both are filters on the same expression and no value passes both, given the values that
   * pass each.
   */
  static boolean contradict(Expr left, ValueRange leftValues, Expr right, ValueRange rightValues) {
    Expr one = core(left);
    if (!one.equals(core(right)) || !isRepeatable(one)) {
      return false;
    }
    return hasAny(one, ROUNDED_BY_ORDER)
        ? widened(leftValues).isDisjoint(rightValues)
        : leftValues.isDisjoint(rightValues);
  }

  /** Whether the two are the same, and give the same values to the last digit. */
  static boolean isSame(Expr left, Expr right) {
    Expr one = unwrapped(left);
    return one.equals(unwrapped(right)) && isRepeatable(one) && !hasAny(one, ROUNDED_BY_ORDER);
  }

  private static ValueRange widened(ValueRange values) {
    return new ValueRange(
        values.min() - Math.abs(values.min()) * ROUNDING,
        values.max() + Math.abs(values.max()) * ROUNDING,
        values.nan(),
        values.histogram());
  }

  private static Expr core(Expr expr) {
    List<Expr> layers = layers(expr);
    return layers.get(layers.size() - 1);
  }

  /** The expression, then what it filters, and so on. */
  private static List<Expr> layers(Expr expr) {
    List<Expr> layers = new ArrayList<>();
    Expr layer = unwrapped(expr);
    layers.add(layer);
    while (layers.size() < MOST) {
      Expr inner = unwrapped(filtered(layer));
      if (inner == layer) {
        break;
      }
      layers.add(inner);
      layer = inner;
    }
    return layers;
  }

  /** What the expression filters; itself where it is no filter. */
  private static Expr filtered(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return filtered(binary);
    }
    if (expr instanceof Expr.Aggregation aggregation
        && (BY_ORDER.contains(aggregation.aggregator())
            || aggregation.aggregator() == Aggregator.LIMIT_RATIO)) {
      return aggregation.expr();
    }
    if (expr instanceof Expr.Call call) {
      return switch (call.function()) {
        case SORT, SORT_DESC, SORT_BY_LABEL, SORT_BY_LABEL_DESC -> call.args().get(0);
        default -> expr;
      };
    }
    return expr;
  }

  private static Expr filtered(Expr.Binary node) {
    if (node.operator() == BinaryOperator.AND || node.operator() == BinaryOperator.UNLESS) {
      return node.left();
    }
    if (!node.operator().isComparison() || node.returnBool()) {
      return node;
    }
    if (node.right().type() == ValueType.SCALAR) {
      return node.left();
    }
    return node.left().type() == ValueType.SCALAR ? node.right() : node;
  }

  private static boolean isRepeatable(Expr expr) {
    return !hasAny(expr, BY_ORDER);
  }

  private static boolean hasAny(Expr expr, Set<Aggregator> aggregators) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (node instanceof Expr.Aggregation aggregation
          && aggregators.contains(aggregation.aggregator())) {
        return true;
      }
      node.children().forEach(open::push);
    }
    return false;
  }
}
