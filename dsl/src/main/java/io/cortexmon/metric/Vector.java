package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.ValueType;

/**
 * An instant vector: for each label set one number at the time of evaluation.
 *
 * <pre>{@code
 * ORDERS.where(STATUS.is("error")).rate(minutes(5)).sumBy(SHOP)
 *     .dividedBy(ORDERS.rate(minutes(5)).sumBy(SHOP))
 *     .isAbove(0.05)
 * }</pre>
 *
 * <p>Gauges and recording rules are vectors; counters and histograms become one by {@code rate},
 * {@code increase} or {@code quantile}; a text becomes one by {@link #parse(String)}, and goes with
 * the others. Parentheses are set where PromQL needs them.
 */
public interface Vector
    extends VectorAggregations,
        VectorArithmetic,
        VectorComparisons,
        VectorDates,
        VectorFunctions,
        VectorLabels,
        VectorTrigonometry {

  /** The labels that the result's series can have. */
  @Override
  ResultLabels resultLabels();

  /**
   * Returns the vector that an expression gives, such as one that {@link PromQl#parse} read. Its
   * metrics and rules are known by name, and its labels as far as the expression says them.
   *
   * @throws IllegalArgumentException if it gives anything but an instant vector
   */
  static Vector of(Expr expr) {
    Written.checked(expr, ValueType.VECTOR);
    return new Derived(expr, Written.labels(expr), Written.reads(expr));
  }

  /**
   * Returns the vector that a PromQL text gives.
   *
   * <pre>{@code
   * Vector.parse("sum by (shop) (rate(orders_total[5m]))").isAbove(LIMIT)
   * }</pre>
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the text
   * @throws IllegalArgumentException if it gives anything but an instant vector
   */
  static Vector parse(String promql) {
    return of(PromQl.parse(promql));
  }

  /**
   * Returns the vector that a PromQL text gives, read with these options; with {@link
   * ParseOptions#GRAFANA} it may hold dashboard variables.
   */
  static Vector parse(String promql, ParseOptions options) {
    return of(PromQl.parse(promql, options));
  }
}
