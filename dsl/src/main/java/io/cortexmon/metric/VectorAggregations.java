package io.cortexmon.metric;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Grouping;
import java.util.List;

/**
 * The aggregations of a {@link Vector}: many series in, one series out for each group.
 *
 * <p>Plain forms make one series of all, {@code …By} keeps exactly the labels given, {@code
 * …Without} keeps all but those given. A label that the series can not have is an {@link
 * IllegalArgumentException}. NaN in a group makes its sum and average NaN; minimum and maximum skip
 * it unless all are NaN.
 */
public interface VectorAggregations extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns the sum of all series. */
  default Vector sum() {
    return Aggregate.all(this, Aggregator.SUM);
  }

  /** Returns the sum for each combination of these labels. */
  default Vector sumBy(Label... labels) {
    return Aggregate.by(this, Aggregator.SUM, labels);
  }

  /** Returns the sums over these labels, keeping all others. */
  default Vector sumWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.SUM, labels);
  }

  /** Returns the average of all series. */
  default Vector avg() {
    return Aggregate.all(this, Aggregator.AVG);
  }

  /** Returns the average for each combination of these labels. */
  default Vector avgBy(Label... labels) {
    return Aggregate.by(this, Aggregator.AVG, labels);
  }

  /** Returns the averages over these labels, keeping all others. */
  default Vector avgWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.AVG, labels);
  }

  /** Returns the smallest value of all series. */
  default Vector min() {
    return Aggregate.all(this, Aggregator.MIN);
  }

  /** Returns the smallest value for each combination of these labels. */
  default Vector minBy(Label... labels) {
    return Aggregate.by(this, Aggregator.MIN, labels);
  }

  /** Returns the smallest values over these labels, keeping all others. */
  default Vector minWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.MIN, labels);
  }

  /** Returns the largest value of all series. */
  default Vector max() {
    return Aggregate.all(this, Aggregator.MAX);
  }

  /** Returns the largest value for each combination of these labels. */
  default Vector maxBy(Label... labels) {
    return Aggregate.by(this, Aggregator.MAX, labels);
  }

  /** Returns the largest values over these labels, keeping all others. */
  default Vector maxWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.MAX, labels);
  }

  /** Returns the number of series; nothing, not 0, where there are none. */
  default Vector count() {
    return Aggregate.all(this, Aggregator.COUNT);
  }

  /** Returns the number of series for each combination of these labels. */
  default Vector countBy(Label... labels) {
    return Aggregate.by(this, Aggregator.COUNT, labels);
  }

  /** Returns the numbers of series over these labels, keeping all others. */
  default Vector countWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.COUNT, labels);
  }

  /** Returns 1 if there is any series. */
  default Vector group() {
    return Aggregate.all(this, Aggregator.GROUP);
  }

  /** Returns 1 for each combination of these labels that is there. */
  default Vector groupBy(Label... labels) {
    return Aggregate.by(this, Aggregator.GROUP, labels);
  }

  /** Returns 1 for each group over these labels, keeping all others. */
  default Vector groupWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.GROUP, labels);
  }

  /** Returns the population standard deviation over all series. */
  default Vector stddev() {
    return Aggregate.all(this, Aggregator.STDDEV);
  }

  /** Returns the population standard deviation for each combination of these labels. */
  default Vector stddevBy(Label... labels) {
    return Aggregate.by(this, Aggregator.STDDEV, labels);
  }

  /** Returns the population standard deviations over these labels, keeping all others. */
  default Vector stddevWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.STDDEV, labels);
  }

  /** Returns the population variance over all series. */
  default Vector stdvar() {
    return Aggregate.all(this, Aggregator.STDVAR);
  }

  /** Returns the population variance for each combination of these labels. */
  default Vector stdvarBy(Label... labels) {
    return Aggregate.by(this, Aggregator.STDVAR, labels);
  }

  /** Returns the population variances over these labels, keeping all others. */
  default Vector stdvarWithout(Label... labels) {
    return Aggregate.without(this, Aggregator.STDVAR, labels);
  }

  /** Returns the {@code k} largest series, with all their labels. */
  default Vector topk(int k) {
    return Aggregate.select(this, Aggregator.TOPK, k);
  }

  /** Returns the {@code k} largest series of each combination of these labels. */
  default Vector topkBy(int k, Label... labels) {
    return Aggregate.select(this, Aggregator.TOPK, k, labels);
  }

  /** Returns the {@code k} largest series of each group over these labels. */
  default Vector topkWithout(int k, Label... labels) {
    return Aggregate.selectWithout(this, Aggregator.TOPK, k, labels);
  }

  /** Returns the {@code k} smallest series, with all their labels. */
  default Vector bottomk(int k) {
    return Aggregate.select(this, Aggregator.BOTTOMK, k);
  }

  /** Returns the {@code k} smallest series of each combination of these labels. */
  default Vector bottomkBy(int k, Label... labels) {
    return Aggregate.select(this, Aggregator.BOTTOMK, k, labels);
  }

  /** Returns the {@code k} smallest series of each group over these labels. */
  default Vector bottomkWithout(int k, Label... labels) {
    return Aggregate.selectWithout(this, Aggregator.BOTTOMK, k, labels);
  }

  /**
   * Returns {@code k} of the series, whichever they are, with all their labels. Experimental in
   * Prometheus 3.
   */
  default Vector limitk(int k) {
    return Aggregate.select(this, Aggregator.LIMITK, k);
  }

  /** Returns {@code k} series of each combination of these labels. Experimental in Prometheus 3. */
  default Vector limitkBy(int k, Label... labels) {
    return Aggregate.select(this, Aggregator.LIMITK, k, labels);
  }

  /** Returns {@code k} series of each group over these labels. Experimental in Prometheus 3. */
  default Vector limitkWithout(int k, Label... labels) {
    return Aggregate.selectWithout(this, Aggregator.LIMITK, k, labels);
  }

  /**
   * Returns about this share of the series, with all their labels: which, is decided by their
   * labels alone. A negative ratio takes the others: those of 0.1 and of -0.9 together are all.
   * Experimental in Prometheus 3.
   *
   * @param ratio from -1 to 1
   */
  default Vector limitRatio(double ratio) {
    return Aggregate.share(this, ratio);
  }

  /**
   * Returns about this share of the series of each combination of these labels, as {@link
   * #limitRatio}. Experimental in Prometheus 3.
   */
  default Vector limitRatioBy(double ratio, Label... labels) {
    return Aggregate.shareBy(this, ratio, labels);
  }

  /**
   * Returns about this share of the series of each group over these labels, as {@link #limitRatio}.
   * Experimental in Prometheus 3.
   */
  default Vector limitRatioWithout(double ratio, Label... labels) {
    return Aggregate.shareWithout(this, ratio, labels);
  }

  /** Returns the quantile (0 to 1) over all series. */
  default Vector quantile(double quantile) {
    Expr parameter = Expr.number(Quantile.checked(quantile));
    return new Derived(
        Expr.aggregate(Aggregator.QUANTILE, Grouping.ALL, parameter, expr()),
        ResultLabels.NONE,
        reads());
  }

  /** Returns the quantile (0 to 1) for each combination of these labels. */
  default Vector quantileBy(double quantile, Label... labels) {
    Expr parameter = Expr.number(Quantile.checked(quantile));
    return Aggregate.by(this, Aggregator.QUANTILE, List.of(parameter), labels);
  }

  /** Returns the quantiles (0 to 1) over these labels, keeping all others. */
  default Vector quantileWithout(double quantile, Label... labels) {
    Expr parameter = Expr.number(Quantile.checked(quantile));
    return Aggregate.without(this, Aggregator.QUANTILE, List.of(parameter), labels);
  }

  /** Returns the number of series that have the same value, with the value in this label. */
  default Vector countValues(Label value) {
    Expr parameter = Expr.string(value.name());
    return new Derived(
        Expr.aggregate(Aggregator.COUNT_VALUES, Grouping.ALL, parameter, expr()),
        ResultLabels.exactly(List.of(value)),
        reads());
  }

  /** Returns the number of series with the same value for each combination of these labels. */
  default Vector countValuesBy(Label value, Label... labels) {
    Vector counted =
        Aggregate.by(this, Aggregator.COUNT_VALUES, List.of(Expr.string(value.name())), labels);
    return new Derived(
        counted.expr(), counted.resultLabels().with(List.of(value)), counted.reads());
  }

  /** Returns the numbers of series with the same value over these labels, keeping all others. */
  default Vector countValuesWithout(Label value, Label... labels) {
    Vector counted =
        Aggregate.without(
            this, Aggregator.COUNT_VALUES, List.of(Expr.string(value.name())), labels);
    return new Derived(
        counted.expr(), counted.resultLabels().with(List.of(value)), counted.reads());
  }

  /**
   * Returns the {@code k} largest series, where {@code k} is calculated: a dashboard variable, say.
   */
  default Vector topk(Scalar k) {
    return Aggregate.select(this, Aggregator.TOPK, k);
  }

  /**
   * Returns the {@code k} smallest series, where {@code k} is calculated: a dashboard variable,
   * say.
   */
  default Vector bottomk(Scalar k) {
    return Aggregate.select(this, Aggregator.BOTTOMK, k);
  }

  /** Returns {@code k} series, where {@code k} is calculated. Experimental in Prometheus 3. */
  default Vector limitk(Scalar k) {
    return Aggregate.select(this, Aggregator.LIMITK, k);
  }

  /**
   * Returns the quantile over all series, where that is calculated; below 0 it is -Inf, above 1
   * +Inf.
   */
  default Vector quantile(Scalar quantile) {
    return new Derived(
        Expr.aggregate(Aggregator.QUANTILE, Grouping.ALL, quantile.expr(), expr()),
        ResultLabels.NONE,
        reads().and(quantile.reads()));
  }
}
