package io.cortexmon.metric;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import java.util.List;

/** Native histograms: each sample is a whole distribution. */
record NativeHistograms(Vector histograms) implements NativeHistogramVector {

  @Override
  public NativeHistogramVector sum() {
    return new NativeHistograms(histograms.sum());
  }

  @Override
  public NativeHistogramVector sumBy(Label... labels) {
    return new NativeHistograms(histograms.sumBy(labels));
  }

  @Override
  public NativeHistogramVector sumWithout(Label... labels) {
    return new NativeHistograms(histograms.sumWithout(labels));
  }

  @Override
  public NativeHistogramVector avg() {
    return new NativeHistograms(histograms.avg());
  }

  @Override
  public NativeHistogramVector avgBy(Label... labels) {
    return new NativeHistograms(histograms.avgBy(labels));
  }

  @Override
  public NativeHistogramVector avgWithout(Label... labels) {
    return new NativeHistograms(histograms.avgWithout(labels));
  }

  @Override
  public Vector quantile(Scalar quantile) {
    Expr call = Expr.call(Function.HISTOGRAM_QUANTILE, quantile.expr(), histograms.expr());
    return new Derived(call, histograms.resultLabels(), quantile.reads().and(histograms.reads()));
  }

  @Override
  public Vector quantiles(Label label, double... quantiles) {
    return new Derived(
        Quantile.call(histograms.expr(), label, quantiles),
        histograms.resultLabels().with(List.of(label)),
        histograms.reads());
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

  @Override
  public Vector mean() {
    return derived(Expr.call(Function.HISTOGRAM_AVG, histograms.expr()));
  }

  @Override
  public Vector stddev() {
    return derived(Expr.call(Function.HISTOGRAM_STDDEV, histograms.expr()));
  }

  @Override
  public Vector stdvar() {
    return derived(Expr.call(Function.HISTOGRAM_STDVAR, histograms.expr()));
  }

  @Override
  public NativeHistogramVector trimUpper(double limit) {
    return trimUpper(Scalar.of(limit));
  }

  @Override
  public NativeHistogramVector trimUpper(Scalar limit) {
    return trimmed(BinaryOperator.TRIM_UPPER, limit);
  }

  @Override
  public NativeHistogramVector trimLower(double limit) {
    return trimLower(Scalar.of(limit));
  }

  @Override
  public NativeHistogramVector trimLower(Scalar limit) {
    return trimmed(BinaryOperator.TRIM_LOWER, limit);
  }

  private NativeHistogramVector trimmed(BinaryOperator operator, Scalar limit) {
    return new NativeHistograms(
        BinaryQuery.withScalar(operator, histograms, histograms.resultLabels(), limit));
  }

  @Override
  public NativeHistogramVector plus(NativeHistogramVector other) {
    return new NativeHistograms(histograms.plus(other.distribution()));
  }

  @Override
  public NativeHistogramVector minus(NativeHistogramVector other) {
    return new NativeHistograms(histograms.minus(other.distribution()));
  }

  @Override
  public NativeHistogramVector times(double number) {
    return new NativeHistograms(histograms.times(number));
  }

  @Override
  public NativeHistogramVector dividedBy(double number) {
    return new NativeHistograms(histograms.dividedBy(number));
  }

  @Override
  public NativeHistogramVector asNative() {
    return this;
  }

  private Vector derived(Expr expr) {
    return new Derived(expr, histograms.resultLabels(), histograms.reads());
  }
}
