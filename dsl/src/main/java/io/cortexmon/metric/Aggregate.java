package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Grouping;
import io.cortexmon.promql.Span;
import java.util.ArrayList;
import java.util.List;

/** The forms of an aggregation, with the labels that each leaves. */
final class Aggregate {

  private Aggregate() {}

  static Vector all(VectorAggregations of, Aggregator aggregator) {
    Expr expr = Expr.aggregate(aggregator, Grouping.ALL, of.expr());
    return new Derived(expr, ResultLabels.NONE, of.reads());
  }

  static Vector by(VectorAggregations of, Aggregator aggregator, Label... labels) {
    return by(of, aggregator, List.of(), labels);
  }

  static Vector by(
      VectorAggregations of, Aggregator aggregator, List<Expr> parameter, Label... by) {
    List<Label> labels = Arguments.distinct("label", List.of(by));
    Reads reads = of.reads().using(of.resultLabels().use(labels, of.expr()::text));
    Grouping grouping = labels.isEmpty() ? Grouping.ALL : Grouping.by(names(labels));
    return new Derived(
        new Expr.Aggregation(aggregator, grouping, parameter, of.expr(), Span.NONE),
        ResultLabels.exactly(labels),
        reads);
  }

  static Vector without(VectorAggregations of, Aggregator aggregator, Label... without) {
    return without(of, aggregator, List.of(), without);
  }

  static Vector without(
      VectorAggregations of, Aggregator aggregator, List<Expr> parameter, Label... without) {
    List<Label> labels = Arguments.distinct("label", List.of(without));
    Reads reads = of.reads().using(of.resultLabels().use(labels, of.expr()::text));
    Grouping grouping = Grouping.without(names(labels));
    return new Derived(
        new Expr.Aggregation(aggregator, grouping, parameter, of.expr(), Span.NONE),
        of.resultLabels().drop(labels),
        reads);
  }

  /** The aggregations that pick some of the series, whole. */
  static Vector select(VectorAggregations of, Aggregator aggregator, int k, Label... labels) {
    return whole(of, by(of, aggregator, number(aggregator, k), labels));
  }

  static Vector selectWithout(
      VectorAggregations of, Aggregator aggregator, int k, Label... labels) {
    return whole(of, without(of, aggregator, number(aggregator, k), labels));
  }

  static Vector select(VectorAggregations of, Aggregator aggregator, Scalar k) {
    Vector some = by(of, aggregator, List.of(k.expr()));
    return new Derived(some.expr(), of.resultLabels(), some.reads().and(k.reads()));
  }

  static Vector share(VectorAggregations of, double ratio) {
    return shareBy(of, ratio);
  }

  static Vector shareBy(VectorAggregations of, double ratio, Label... labels) {
    return whole(of, by(of, Aggregator.LIMIT_RATIO, ratio(ratio), labels));
  }

  static Vector shareWithout(VectorAggregations of, double ratio, Label... labels) {
    return whole(of, without(of, Aggregator.LIMIT_RATIO, ratio(ratio), labels));
  }

  private static Vector whole(VectorAggregations of, Vector some) {
    return new Derived(some.expr(), of.resultLabels(), some.reads());
  }

  private static List<Expr> number(Aggregator aggregator, int k) {
    return List.of(Expr.number(Arguments.positive(aggregator.toString(), k)));
  }

  private static List<Expr> ratio(double ratio) {
    if (!(Math.abs(ratio) <= 1)) {
      throw new IllegalArgumentException("limit_ratio " + ratio + ": must be between -1 and 1");
    }
    return List.of(Expr.number(ratio));
  }

  static List<String> names(List<Label> labels) {
    List<String> names = new ArrayList<>();
    labels.forEach(label -> names.add(label.name()));
    return names;
  }
}
