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
    List<Label> labels = Arguments.distinct("label", List.of(without));
    Reads reads = of.reads().using(of.resultLabels().use(labels, of.expr()::text));
    Expr expr = Expr.aggregate(aggregator, Grouping.without(names(labels)), of.expr());
    return new Derived(expr, of.resultLabels().drop(labels), reads);
  }

  /** The aggregations that pick some of the series, whole. */
  static Vector select(VectorAggregations of, Aggregator aggregator, int k, Label... labels) {
    Expr parameter = Expr.number(Arguments.positive(aggregator.toString(), k));
    Vector grouped = by(of, aggregator, List.of(parameter), labels);
    return new Derived(grouped.expr(), of.resultLabels(), grouped.reads());
  }

  static List<String> names(List<Label> labels) {
    List<String> names = new ArrayList<>();
    labels.forEach(label -> names.add(label.name()));
    return names;
  }
}
