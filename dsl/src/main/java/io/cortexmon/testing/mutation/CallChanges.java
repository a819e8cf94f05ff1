package io.cortexmon.testing.mutation;

import static io.cortexmon.promql.Aggregator.AVG;
import static io.cortexmon.promql.Aggregator.BOTTOMK;
import static io.cortexmon.promql.Aggregator.COUNT;
import static io.cortexmon.promql.Aggregator.MAX;
import static io.cortexmon.promql.Aggregator.MIN;
import static io.cortexmon.promql.Aggregator.QUANTILE;
import static io.cortexmon.promql.Aggregator.SUM;
import static io.cortexmon.promql.Aggregator.TOPK;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Grouping;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be changed at functions, aggregations, and the numbers that they are given. */
final class CallChanges {

  private static final Map<Function, Function> FUNCTIONS = new EnumMap<>(Function.class);

  static {
    FUNCTIONS.put(Function.RATE, Function.INCREASE);
    FUNCTIONS.put(Function.INCREASE, Function.RATE);
    FUNCTIONS.put(Function.IRATE, Function.RATE);
    FUNCTIONS.put(Function.DELTA, Function.DERIV);
    FUNCTIONS.put(Function.IDELTA, Function.DELTA);
    FUNCTIONS.put(Function.DERIV, Function.DELTA);
    FUNCTIONS.put(Function.AVG_OVER_TIME, Function.MAX_OVER_TIME);
    FUNCTIONS.put(Function.MAX_OVER_TIME, Function.AVG_OVER_TIME);
    FUNCTIONS.put(Function.MIN_OVER_TIME, Function.AVG_OVER_TIME);
    FUNCTIONS.put(Function.SUM_OVER_TIME, Function.AVG_OVER_TIME);
    FUNCTIONS.put(Function.COUNT_OVER_TIME, Function.SUM_OVER_TIME);
    FUNCTIONS.put(Function.LAST_OVER_TIME, Function.MAX_OVER_TIME);
    FUNCTIONS.put(Function.CHANGES, Function.RESETS);
    FUNCTIONS.put(Function.RESETS, Function.CHANGES);
    FUNCTIONS.put(Function.CEIL, Function.FLOOR);
    FUNCTIONS.put(Function.FLOOR, Function.CEIL);
    FUNCTIONS.put(Function.CLAMP_MIN, Function.CLAMP_MAX);
    FUNCTIONS.put(Function.CLAMP_MAX, Function.CLAMP_MIN);
  }

  private static final Map<Aggregator, Aggregator> AGGREGATORS =
      Map.of(SUM, MAX, AVG, MAX, MAX, MIN, MIN, MAX, COUNT, SUM, TOPK, BOTTOMK, BOTTOMK, TOPK);

  private static final Set<Function> OF_QUANTILES =
      Set.of(Function.HISTOGRAM_QUANTILE, Function.QUANTILE_OVER_TIME);

  private final Sites sites;

  CallChanges(Sites sites) {
    this.sites = sites;
  }

  /** Adds the changes of a function's name, and of a quantile. */
  void call(Expr.Call node) {
    Optional.ofNullable(FUNCTIONS.get(node.function()))
        .ifPresent(
            other ->
                sites.add(
                    MutationKind.FUNCTION,
                    sites.start(node),
                    node,
                    new Expr.Call(other, node.args(), node.span()),
                    other.toString().replace('_', '-'),
                    node.function() + " became " + other,
                    "look at the exact value, or at one between what both give"));
    if (OF_QUANTILES.contains(node.function())) {
      quantile(node.args().get(0));
    }
  }

  /** Adds the changes of an aggregation: its operator, its labels, and a quantile. */
  void aggregation(Expr.Aggregation node) {
    Optional.ofNullable(AGGREGATORS.get(node.aggregator()))
        .ifPresent(
            other ->
                sites.add(
                    MutationKind.AGGREGATION,
                    sites.start(node),
                    node,
                    changed(node, other, node.grouping()),
                    other.toString(),
                    node.aggregator() + " became " + other,
                    "give two series that are aggregated to one, and look at its value"));
    Grouping grouping = node.grouping();
    boolean isBy = grouping.kind() == Grouping.Kind.BY;
    int at = grouping.labels().isEmpty() ? 0 : sites.find(isBy ? " by (" : " without (", node) + 1;
    for (String label : grouping.labels()) {
      Grouping fewer =
          new Grouping(
              grouping.kind(),
              OperatorChanges.without(grouping.labels(), label),
              grouping.variables());
      sites.add(
          MutationKind.GROUPING,
          at,
          node,
          changed(node, node.aggregator(), fewer),
          label,
          label + " dropped from " + (isBy ? "by" : "without"),
          "give two series that differ in "
              + label
              + " alone, and look at "
              + (isBy ? "both results" : "the one result"));
    }
    if (node.aggregator() == QUANTILE) {
      quantile(node.parameter().get(0));
    }
  }

  private static Expr changed(Expr.Aggregation node, Aggregator aggregator, Grouping grouping) {
    return new Expr.Aggregation(aggregator, grouping, node.parameter(), node.expr(), node.span());
  }

  private void quantile(Expr node) {
    Optional<Double> value =
        Neighbours.number(node).filter(quantile -> quantile > 0 && quantile < 1);
    if (value.isPresent()) {
      sites.done(node);
      moved(MutationKind.QUANTILE, node, Neighbours.ofQuantile(value.get(), true), "up");
      moved(MutationKind.QUANTILE, node, Neighbours.ofQuantile(value.get(), false), "down");
    }
  }

  /** Adds the changes of a number that is neither a threshold nor a quantile. */
  void number(Expr.NumberLiteral node) {
    if (Double.isFinite(node.value())) {
      moved(MutationKind.NUMBER, node, Neighbours.of(node.value(), true), "up");
      moved(MutationKind.NUMBER, node, Neighbours.of(node.value(), false), "down");
    }
  }

  private void moved(MutationKind kind, Expr node, double value, String variant) {
    Expr moved = Neighbours.like(node, value);
    sites.add(
        kind,
        sites.start(node),
        node,
        moved,
        variant,
        node.text() + " became " + moved.text(),
        kind == MutationKind.QUANTILE
            ? "spread observations over several buckets, and look at the exact value"
            : "look at the exact value, which depends on this number");
  }
}
