package io.cortexmon.metric;

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
 * {@code increase} or {@code quantile}. Parentheses are set where PromQL needs them.
 */
public interface Vector
    extends VectorAggregations, VectorArithmetic, VectorComparisons, VectorFunctions {

  /** The labels that the result's series can have. */
  @Override
  ResultLabels resultLabels();
}
