package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Selected;
import io.cortexmon.promql.ValueType;
import io.cortexmon.promql.Window;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The metrics without which an expression gives nothing, and can not fail either. Where that is not
 * certain, nothing is said.
 */
final class NeededMetrics {

  /** Functions that give nothing, and never fail, where their vectors are empty. */
  private static final Set<Function> OF_VECTORS =
      EnumSet.of(
          Function.ABS,
          Function.AVG_OVER_TIME,
          Function.CEIL,
          Function.CHANGES,
          Function.CLAMP,
          Function.CLAMP_MAX,
          Function.CLAMP_MIN,
          Function.COUNT_OVER_TIME,
          Function.DELTA,
          Function.DERIV,
          Function.EXP,
          Function.FLOOR,
          Function.HISTOGRAM_AVG,
          Function.HISTOGRAM_COUNT,
          Function.HISTOGRAM_QUANTILE,
          Function.HISTOGRAM_SUM,
          Function.IDELTA,
          Function.INCREASE,
          Function.IRATE,
          Function.LAST_OVER_TIME,
          Function.LN,
          Function.MAX_OVER_TIME,
          Function.MIN_OVER_TIME,
          Function.PREDICT_LINEAR,
          Function.PRESENT_OVER_TIME,
          Function.RATE,
          Function.RESETS,
          Function.ROUND,
          Function.SGN,
          Function.SORT,
          Function.SORT_DESC,
          Function.SQRT,
          Function.STDDEV_OVER_TIME,
          Function.STDVAR_OVER_TIME,
          Function.SUM_OVER_TIME,
          Function.TIMESTAMP);

  private final Set<String> names = new HashSet<>();

  private NeededMetrics() {}

  /**
   * Returns metrics: as long as none of them has a series, the expression's result is empty.
   * Nothing where there is no such guarantee.
   */
  static Optional<Set<String>> of(Expr expr) {
    NeededMetrics needed = new NeededMetrics();
    Deque<Expr> open = new ArrayDeque<>(List.of(expr));
    while (!open.isEmpty()) {
      if (!needed.read(open.pop(), open)) {
        return Optional.empty();
      }
    }
    return Optional.of(needed.names);
  }

  /** Reads a vector; its parts are to be read next. */
  private boolean read(Expr expr, Deque<Expr> open) {
    if (expr instanceof Expr.VectorSelector selector) {
      return selector(selector);
    }
    if (expr instanceof Expr.MatrixSelector matrix) {
      return matrix.range() instanceof Window.Fixed && selector(matrix.selector());
    }
    if (expr instanceof Expr.Subquery subquery) {
      open.push(subquery.expr());
      return subquery.range() instanceof Window.Fixed
          && subquery.modifiers().equals(Modifiers.NONE)
          && subquery.step().stream().allMatch(step -> step instanceof Window.Fixed);
    }
    boolean isKnown =
        expr instanceof Expr.Binary
            || expr instanceof Expr.Aggregation
            || expr instanceof Expr.Unary
            || expr instanceof Expr.Parens
            || (expr instanceof Expr.Call call && OF_VECTORS.contains(call.function()));
    return isKnown && parts(expr, open);
  }

  /** A part is a vector or a plain number; one vector at least. */
  private static boolean parts(Expr expr, Deque<Expr> open) {
    int vectors = 0;
    for (Expr part : expr.children()) {
      if (part.type() == ValueType.VECTOR || part.type() == ValueType.MATRIX) {
        open.push(part);
        vectors++;
      } else if (!isNumber(part)) {
        return false;
      }
    }
    return vectors > 0;
  }

  private static boolean isNumber(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Parens || inner instanceof Expr.Unary) {
      inner = inner.children().get(0);
    }
    return inner instanceof Expr.NumberLiteral number
        && Double.isFinite(number.value())
        && Math.abs(number.value()) <= Integer.MAX_VALUE;
  }

  private boolean selector(Expr.VectorSelector selector) {
    boolean isPlain =
        selector.modifiers().offset() instanceof Window.Fixed
            && selector.modifiers().extension() == Modifiers.Extension.NONE;
    Optional<Set<String>> selected = new Selected(selector, List.of(), false).names();
    selected.ifPresent(names::addAll);
    return isPlain && selected.isPresent();
  }
}
