package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/** Native histograms: each sample is a whole distribution. */
record NativeHistogramVector(Vector histograms) implements HistogramVector {

  @Override
  public HistogramVector sum() {
    return new NativeHistogramVector(histograms.sum());
  }

  @Override
  public HistogramVector sumBy(Label... labels) {
    return new NativeHistogramVector(histograms.sumBy(labels));
  }

  @Override
  public HistogramVector sumWithout(Label... labels) {
    return new NativeHistogramVector(histograms.sumWithout(labels));
  }

  @Override
  public Vector quantile(double quantile) {
    Expr q = Expr.number(Quantile.checked(quantile));
    return derived(Expr.call(Function.HISTOGRAM_QUANTILE, q, histograms.expr()));
  }

  @Override
  public Vector fraction(double lower, double upper) {
    return derived(
        Expr.call(
            Function.HISTOGRAM_FRACTION,
            Expr.number(lower),
            Expr.number(upper),
            histograms.expr()));
  }

  @Override
  public Vector average() {
    return total().dividedBy(count().isAbove(0));
  }

  @Override
  public Vector count() {
    return derived(Expr.call(Function.HISTOGRAM_COUNT, histograms.expr()));
  }

  @Override
  public Vector total() {
    return derived(Expr.call(Function.HISTOGRAM_SUM, histograms.expr()));
  }

  @Override
  public Vector distribution() {
    return histograms;
  }

  private Vector derived(Expr expr) {
    return new Derived(expr, histograms.resultLabels(), histograms.reads());
  }
}
