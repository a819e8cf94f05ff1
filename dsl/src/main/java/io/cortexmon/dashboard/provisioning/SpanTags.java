package io.cortexmon.dashboard.provisioning;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import java.util.ArrayList;
import java.util.List;

/** Narrows every selector of an expression down to the tags of a span. */
final class SpanTags implements Expr.Visitor<Expr> {

  /** What Grafana puts the matchers in place of. */
  private static final String TAGS = "$__tags";

  /** Stands for the tags in a tree, which can hold nothing but matchers there. */
  private static final LabelMatcher PLACEHOLDER =
      LabelMatcher.of("span_tags__", LabelMatcher.Op.EQUAL, TAGS);

  private SpanTags() {}

  static String in(Expr expr) {
    return expr.accept(new SpanTags()).text().replace(PLACEHOLDER.toString(), TAGS);
  }

  @Override
  public Expr numberLiteral(Expr.NumberLiteral node) {
    return node;
  }

  @Override
  public Expr stringLiteral(Expr.StringLiteral node) {
    return node;
  }

  @Override
  public Expr variableReference(Expr.VariableReference node) {
    return node;
  }

  @Override
  public Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
    List<LabelMatcher> matchers = new ArrayList<>(node.matchers());
    matchers.add(PLACEHOLDER);
    return new Expr.VectorSelector(node.name(), matchers, node.modifiers(), node.span());
  }

  @Override
  public Expr matrixSelector(Expr.MatrixSelector node) {
    return new Expr.MatrixSelector(vectorSelector(node.selector()), node.range(), node.span());
  }

  @Override
  public Expr subquery(Expr.Subquery node) {
    return new Expr.Subquery(
        node.expr().accept(this), node.range(), node.step(), node.modifiers(), node.span());
  }

  @Override
  public Expr call(Expr.Call node) {
    return new Expr.Call(node.function(), all(node.args()), node.span());
  }

  @Override
  public Expr aggregation(Expr.Aggregation node) {
    return new Expr.Aggregation(
        node.aggregator(),
        node.grouping(),
        all(node.parameter()),
        node.expr().accept(this),
        node.span());
  }

  @Override
  public Expr binary(Expr.Binary node) {
    return new Expr.Binary(
        node.operator(),
        node.left().accept(this),
        node.right().accept(this),
        node.returnBool(),
        node.matching(),
        node.span());
  }

  @Override
  public Expr unary(Expr.Unary node) {
    return new Expr.Unary(node.negative(), node.expr().accept(this), node.span());
  }

  @Override
  public Expr parens(Expr.Parens node) {
    return new Expr.Parens(node.expr().accept(this), node.span());
  }

  private List<Expr> all(List<Expr> nodes) {
    return nodes.stream().map(node -> node.accept(this)).toList();
  }
}
