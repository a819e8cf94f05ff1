package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Rewriter;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EngineOptions;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the numbers that an expression compares with, and puts others in their place. */
final class LimitRewriter extends Rewriter {

  private final int index;
  private final double replacement;
  private final List<Double> found = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private LimitRewriter(int index, double replacement) {
    this.index = index;
    this.replacement = replacement;
  }

  /** What an expression compares with, and reads. */
  record Findings(List<Double> numbers, Set<String> names) {}

  /** Returns the numbers, and the names of all series that are read. */
  static Findings in(Expr expr) {
    LimitRewriter rewriter = new LimitRewriter(-1, 0);
    rewriter.rewrite(expr);
    return new Findings(rewriter.found, rewriter.names);
  }

  /** Returns the expression with another number in place of the one with an index. */
  static Expr replace(Expr expr, int index, double replacement) {
    return new LimitRewriter(index, replacement).rewrite(expr);
  }

  @Override
  protected Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
    names.add(node.name());
    return node;
  }

  @Override
  protected Expr binary(Expr.Binary node) {
    if (!node.operator().isComparison()) {
      return node;
    }
    OptionalDouble left = number(node.left());
    OptionalDouble right = number(node.right());
    if (left.isPresent() == right.isPresent()) {
      return node;
    }
    found.add(left.isPresent() ? left.getAsDouble() : right.getAsDouble());
    if (found.size() - 1 != index) {
      return node;
    }
    Expr number = Expr.number(replacement);
    return new Expr.Binary(
        node.operator(),
        left.isPresent() ? number : node.left(),
        right.isPresent() ? number : node.right(),
        node.returnBool(),
        node.matching(),
        node.span());
  }

  /** The value of an expression of numbers alone, where it is finite. */
  private static OptionalDouble number(Expr expr) {
    if (!isOfNumbers(expr)) {
      return OptionalDouble.empty();
    }
    QueryValue value =
        new Engine(EngineOptions.DEFAULT).query(expr).at(new SeriesStore(), 0).value();
    return value instanceof QueryValue.Scalar scalar && Double.isFinite(scalar.value())
        ? OptionalDouble.of(scalar.value())
        : OptionalDouble.empty();
  }

  private static boolean isOfNumbers(Expr expr) {
    boolean calculates =
        expr instanceof Expr.Unary || expr instanceof Expr.Parens || expr instanceof Expr.Binary;
    return expr instanceof Expr.NumberLiteral
        || (calculates && expr.children().stream().allMatch(LimitRewriter::isOfNumbers));
  }
}
