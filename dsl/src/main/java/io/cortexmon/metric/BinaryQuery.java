package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.VectorMatching;
import io.cortexmon.promql.VectorMatching.Group;
import java.util.List;

/**
 * An operator between two queries. One record serves all operators; the interfaces it is returned
 * as allow only what the operator can do.
 *
 * @param left the labels of the left side
 * @param right the labels of the right side; those of the left where that is a number
 */
record BinaryQuery(
    Expr.Binary expr, ResultLabels left, ResultLabels right, ResultLabels resultLabels, Reads reads)
    implements Comparison, Matched, SetOperation {

  static BinaryQuery of(BinaryOperator operator, Query left, ResultLabels labels, Vector right) {
    ResultLabels result =
        operator == BinaryOperator.OR
            ? labels.or(right.resultLabels())
            : !operator.isSetOperator() && right.resultLabels().isExact()
                ? right.resultLabels()
                : labels;
    return new BinaryQuery(
        Expr.binary(operator, left.expr(), right.expr()),
        labels,
        right.resultLabels(),
        labels.isExact() && operator != BinaryOperator.OR ? labels : result,
        left.reads().and(right.reads()));
  }

  static BinaryQuery withScalar(
      BinaryOperator operator, Query left, ResultLabels labels, Scalar right) {
    return new BinaryQuery(
        Expr.binary(operator, left.expr(), right.expr()),
        labels,
        labels,
        labels,
        left.reads().and(right.reads()));
  }

  static BinaryQuery withScalar(BinaryOperator operator, Query left, Vector right) {
    return new BinaryQuery(
        Expr.binary(operator, left.expr(), right.expr()),
        right.resultLabels(),
        right.resultLabels(),
        right.resultLabels(),
        left.reads().and(right.reads()));
  }

  @Override
  public Joined bool() {
    return new BinaryQuery(
        new Expr.Binary(
            expr.operator(), expr.left(), expr.right(), true, expr.matching(), expr.span()),
        left,
        right,
        resultLabels,
        reads);
  }

  @Override
  public Matched on(Label... on) {
    List<Label> labels = Arguments.distinct("label", List.of(on));
    Reads using =
        reads
            .using(left.use(labels, expr.left()::text))
            .using(right.use(labels, expr.right()::text));
    return matched(
        VectorMatching.on(Aggregate.names(labels)),
        expr.operator().isSetOperator() ? resultLabels : ResultLabels.exactly(labels),
        using);
  }

  @Override
  public Matched ignoring(Label... ignoring) {
    List<Label> labels = Arguments.distinct("label", List.of(ignoring));
    return matched(
        VectorMatching.ignoring(Aggregate.names(labels)),
        expr.operator().isSetOperator() ? resultLabels : left.drop(labels),
        reads);
  }

  @Override
  public Fillable groupLeft(Label... included) {
    return grouped(Group.LEFT, left, right, expr.right(), included);
  }

  @Override
  public Fillable groupRight(Label... included) {
    return grouped(Group.RIGHT, right, left, expr.left(), included);
  }

  private Fillable grouped(
      Group group, ResultLabels many, ResultLabels one, Expr oneSide, Label... include) {
    List<Label> included = Arguments.distinct("label", List.of(include));
    return matched(
        expr.matching().group(group, Aggregate.names(included)),
        many.with(included),
        reads.using(one.use(included, oneSide::text)));
  }

  @Override
  public Fillable fill(double value) {
    return filled(List.of(value), List.of(value));
  }

  @Override
  public Fillable fillLeft(double value) {
    return filled(List.of(value), expr.matching().fill().right());
  }

  @Override
  public Fillable fillRight(double value) {
    return filled(expr.matching().fill().left(), List.of(value));
  }

  private Fillable filled(List<Double> forLeft, List<Double> forRight) {
    return matched(
        expr.matching().fill(new VectorMatching.Fill(forLeft, forRight)), resultLabels, reads);
  }

  private BinaryQuery matched(VectorMatching matching, ResultLabels result, Reads using) {
    return new BinaryQuery(
        new Expr.Binary(
            expr.operator(), expr.left(), expr.right(), expr.returnBool(), matching, expr.span()),
        left,
        right,
        result,
        using);
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
