package io.cortexmon.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Works a result out for a whole tree from the results of its parts.
 *
 * <p>A chain of operators that group from the left is walked with a loop, so it may be of any
 * length.
 */
abstract class BottomUp<R> implements Expr.Visitor<R> {

  /** The types of an operator's operands, as far as they are known from the text. */
  record Sides(ValueType left, ValueType right) {}

  /** The result for a selector with a range, given that of the selector. */
  abstract R matrix(Expr.MatrixSelector node, R selector);

  abstract R subquery(Expr.Subquery node, R operand);

  abstract R call(Expr.Call node, List<R> args);

  /** The result for an aggregation; {@code parameter} is empty where it has none. */
  abstract R aggregation(Expr.Aggregation node, List<R> parameter, R operand);

  abstract R binary(Expr.Binary node, Sides types, R left, R right);

  abstract R unary(Expr.Unary node, R operand);

  abstract R parens(Expr.Parens node, R operand);

  /** Returns the result for the whole tree. */
  final R of(Expr expr) {
    return expr.accept(this);
  }

  @Override
  public final R matrixSelector(Expr.MatrixSelector node) {
    return matrix(node, of(node.selector()));
  }

  @Override
  public final R subquery(Expr.Subquery node) {
    return subquery(node, of(node.expr()));
  }

  @Override
  public final R call(Expr.Call node) {
    return call(node, all(node.args()));
  }

  @Override
  public final R aggregation(Expr.Aggregation node) {
    return aggregation(node, all(node.parameter()), of(node.expr()));
  }

  @Override
  public final R binary(Expr.Binary node) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr first = node;
    while (first instanceof Expr.Binary binary) {
      chain.push(binary);
      first = binary.left();
    }
    R result = of(first);
    ValueType type = first.type();
    while (!chain.isEmpty()) {
      Expr.Binary binary = chain.pop();
      Sides types = new Sides(type, binary.right().type());
      result = binary(binary, types, result, of(binary.right()));
      type = Types.ofBinary(type, types.right());
    }
    return result;
  }

  @Override
  public final R unary(Expr.Unary node) {
    return unary(node, of(node.expr()));
  }

  @Override
  public final R parens(Expr.Parens node) {
    return parens(node, of(node.expr()));
  }

  private List<R> all(List<Expr> nodes) {
    List<R> results = new ArrayList<>(nodes.size());
    for (Expr node : nodes) {
      results.add(of(node));
    }
    return results;
  }
}
