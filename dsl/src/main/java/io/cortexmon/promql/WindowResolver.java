package io.cortexmon.promql;

import io.cortexmon.promql.Expr.Aggregation;
import io.cortexmon.promql.Expr.Binary;
import io.cortexmon.promql.Expr.Call;
import io.cortexmon.promql.Expr.MatrixSelector;
import io.cortexmon.promql.Expr.NumberLiteral;
import io.cortexmon.promql.Expr.Parens;
import io.cortexmon.promql.Expr.StringLiteral;
import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.Expr.Unary;
import io.cortexmon.promql.Expr.VariableReference;
import io.cortexmon.promql.Expr.VectorSelector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Replaces calculated windows by fixed ones, from the outside to the inside and from left to right,
 * so that the first window without a value is the one that Prometheus complains about.
 */
final class WindowResolver implements Expr.Visitor<Expr> {

  private final QueryTimes times;

  WindowResolver(QueryTimes times) {
    this.times = times;
  }

  private Window length(Window window) {
    return window instanceof Window.Calculated calculated
        ? Window.of(times.rangeOf(calculated.expr()))
        : window;
  }

  private Modifiers modifiers(Modifiers modifiers) {
    return modifiers.offset() instanceof Window.Calculated calculated
        ? modifiers.offset(Window.of(times.offsetOf(calculated.expr())))
        : modifiers;
  }

  @Override
  public Expr numberLiteral(NumberLiteral node) {
    return node;
  }

  @Override
  public Expr stringLiteral(StringLiteral node) {
    return node;
  }

  @Override
  public Expr variableReference(VariableReference node) {
    return node;
  }

  @Override
  public VectorSelector vectorSelector(VectorSelector node) {
    return node.modifiers(modifiers(node.modifiers()));
  }

  @Override
  public Expr matrixSelector(MatrixSelector node) {
    Window range = length(node.range());
    return new MatrixSelector(vectorSelector(node.selector()), range, node.span());
  }

  @Override
  public Expr subquery(Subquery node) {
    Modifiers modifiers = modifiers(node.modifiers());
    List<Window> step = node.step().stream().map(this::length).toList();
    Window range = length(node.range());
    return new Subquery(node.expr().accept(this), range, step, modifiers, node.span());
  }

  @Override
  public Expr call(Call node) {
    return new Call(node.function(), all(node.args()), node.span());
  }

  @Override
  public Expr aggregation(Aggregation node) {
    Expr expr = node.expr().accept(this);
    List<Expr> parameter = all(node.parameter());
    return new Aggregation(node.aggregator(), node.grouping(), parameter, expr, node.span());
  }

  @Override
  public Expr binary(Binary node) {
    Deque<Binary> chain = new ArrayDeque<>();
    Expr left = node;
    while (left instanceof Binary binary) {
      chain.push(binary);
      left = binary.left();
    }
    left = left.accept(this);
    for (Binary binary : chain) {
      Expr right = binary.right().accept(this);
      left =
          new Binary(
              binary.operator(),
              left,
              right,
              binary.returnBool(),
              binary.matching(),
              binary.span());
    }
    return left;
  }

  @Override
  public Expr unary(Unary node) {
    return new Unary(node.negative(), node.expr().accept(this), node.span());
  }

  @Override
  public Expr parens(Parens node) {
    return new Parens(node.expr().accept(this), node.span());
  }

  private List<Expr> all(List<Expr> nodes) {
    return nodes.stream().map(node -> node.accept(this)).toList();
  }
}
