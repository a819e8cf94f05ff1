package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Rewriter;
import io.cortexmon.promql.Span;

/**
 * Puts one node of a tree that was read from a text in the place of another, which is found by
 * where it stood.
 */
final class Replacement extends Rewriter {

  private final Expr node;
  private final Expr replacement;

  Replacement(Expr node, Expr replacement) {
    this.node = node;
    this.replacement = replacement;
  }

  private boolean isIt(Expr other) {
    Span at = other.span();
    return other.getClass() == node.getClass()
        && at.start() == node.span().start()
        && at.end() == node.span().end();
  }

  private Expr changed(Expr other) {
    return isIt(other) ? replacement : other;
  }

  @Override
  protected Expr.VectorSelector vectorSelector(Expr.VectorSelector selector) {
    return isIt(selector) ? (Expr.VectorSelector) replacement : selector;
  }

  @Override
  protected Expr numberLiteral(Expr.NumberLiteral number) {
    return changed(number);
  }

  @Override
  protected Expr matrixSelector(Expr.MatrixSelector selector) {
    return changed(selector);
  }

  @Override
  protected Expr subquery(Expr.Subquery subquery) {
    return changed(subquery);
  }

  @Override
  protected Expr call(Expr.Call call) {
    return changed(call);
  }

  @Override
  protected Expr aggregation(Expr.Aggregation aggregation) {
    return changed(aggregation);
  }

  @Override
  protected Expr binary(Expr.Binary binary) {
    return changed(binary);
  }

  @Override
  protected Expr unary(Expr.Unary unary) {
    return changed(unary);
  }

  @Override
  protected Expr parens(Expr.Parens parens) {
    return changed(parens);
  }
}
