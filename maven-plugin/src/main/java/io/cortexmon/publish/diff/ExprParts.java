package io.cortexmon.publish.diff;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Expr.Aggregation;
import io.cortexmon.promql.Expr.Binary;
import io.cortexmon.promql.Expr.Call;
import io.cortexmon.promql.Expr.MatrixSelector;
import io.cortexmon.promql.Expr.NumberLiteral;
import io.cortexmon.promql.Expr.Parens;
import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.Expr.Unary;
import io.cortexmon.promql.Expr.VectorSelector;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed in an expression: the number or the operator of a comparison, the length of a range,
 * or anything else, which is then shown whole. Goes through both trees side by side, without
 * recursion: chains of operators may be of any length.
 */
final class ExprParts {

  private record Both(Expr before, Expr after) {}

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Deque<Both> open = new ArrayDeque<>();

  private ExprParts() {}

  /** Returns the changes; none where both texts are equal. */
  static List<Part> between(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<Part> whole = List.of(Part.block("expression", before, after));
    Optional<Expr> old = parsed(before);
    Optional<Expr> now = parsed(after);
    if (old.isEmpty() || now.isEmpty()) {
      return whole;
    }
    ExprParts found = new ExprParts();
    if (!found.walk(old.get(), now.get())) {
      return whole;
    }
    return found.parts.isEmpty()
        ? List.of(Part.told("expression", "expression written differently, meaning the same"))
        : List.copyOf(found.parts.values());
  }

  private static Optional<Expr> parsed(String text) {
    try {
      return Optional.of(PromQl.parse(text, ParseOptions.GRAFANA));
    } catch (PromQlSyntaxException e) {
      return Optional.empty(); // Somebody else's file may hold anything: it is shown as it is.
    }
  }

  /** Returns whether all differences are of the kinds that have words. */
  private boolean walk(Expr before, Expr after) {
    open.push(new Both(before, after));
    while (!open.isEmpty()) {
      Both both = open.pop();
      if (!step(bare(both.before()), bare(both.after()))) {
        return false;
      }
    }
    return true;
  }

  private boolean step(Expr before, Expr after) {
    if (before.equals(after)) {
      return true;
    }
    if (before instanceof Binary one && after instanceof Binary other) {
      return binary(one, other);
    }
    if (before instanceof MatrixSelector one && after instanceof MatrixSelector other) {
      return range(one, other);
    }
    if (!isAlike(before, after) || before.children().size() != after.children().size()) {
      return false;
    }
    for (int i = before.children().size() - 1; i >= 0; i--) {
      open.push(new Both(before.children().get(i), after.children().get(i)));
    }
    return true;
  }

  private boolean binary(Binary before, Binary after) {
    boolean compares = before.operator().isComparison() && after.operator().isComparison();
    if (before.returnBool() != after.returnBool()
        || !before.matching().equals(after.matching())
        || (before.operator() != after.operator() && !compares)) {
      return false;
    }
    if (before.operator() != after.operator()) {
      add(Part.changed("comparison", before.operator().toString(), after.operator().toString()));
    }
    side(compares, before.right(), after.right());
    side(compares, before.left(), after.left());
    return true;
  }

  private void side(boolean compares, Expr before, Expr after) {
    if (compares && isConstant(before) && isConstant(after)) {
      if (!before.equals(after)) {
        add(Part.changed("threshold", before.text(), after.text()));
      }
    } else {
      open.push(new Both(before, after));
    }
  }

  private boolean range(MatrixSelector before, MatrixSelector after) {
    if (!before.selector().equals(after.selector())) {
      return false;
    }
    add(Part.changed("range", window(before), window(after)));
    return true;
  }

  /** Returns what stands between the brackets. */
  private static String window(MatrixSelector selector) {
    VectorSelector nothing = Expr.select("x", List.of());
    String text = new MatrixSelector(nothing, selector.range(), Span.NONE).text();
    return text.substring("x[".length(), text.length() - 1);
  }

  private void add(Part part) {
    parts.putIfAbsent(part.text(), part);
  }

  private static Expr bare(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Parens parens) {
      inner = parens.expr();
    }
    return inner;
  }

  /** Whether it is a number, or a calculation with nothing but numbers. */
  private static boolean isConstant(Expr expr) {
    Deque<Expr> parts = new ArrayDeque<>(List.of(expr));
    while (!parts.isEmpty()) {
      Expr part = parts.pop();
      boolean calculates =
          part instanceof Parens || part instanceof Unary || part instanceof Binary;
      if (!calculates && !(part instanceof NumberLiteral)) {
        return false;
      }
      part.children().forEach(parts::push);
    }
    return true;
  }

  /** Whether two nodes are the same but for their children. */
  private static boolean isAlike(Expr one, Expr other) {
    if (one instanceof Call a && other instanceof Call b) {
      return a.function() == b.function();
    }
    if (one instanceof Aggregation a && other instanceof Aggregation b) {
      return a.aggregator() == b.aggregator() && a.grouping().equals(b.grouping());
    }
    if (one instanceof Unary a && other instanceof Unary b) {
      return a.negative() == b.negative();
    }
    return one instanceof Subquery a
        && other instanceof Subquery b
        && a.range().equals(b.range())
        && a.step().equals(b.step())
        && a.modifiers().equals(b.modifiers());
  }
}
