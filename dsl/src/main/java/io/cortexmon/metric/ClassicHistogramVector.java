package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import java.util.List;
import java.util.stream.Stream;

/** Classic histograms: cumulative buckets by {@code le}, with a sum and a count beside them. */
record ClassicHistogramVector(Vector buckets, Vector total, Vector count)
    implements HistogramVector {

  @Override
  public HistogramVector sum() {
    return sumBy();
  }

  @Override
  public HistogramVector sumBy(Label... labels) {
    Label[] withBound =
        Stream.concat(Stream.of(Histogram.LE), Stream.of(labels)).toArray(Label[]::new);
    return new ClassicHistogramVector(
        buckets.sumBy(withBound), total.sumBy(labels), count.sumBy(labels));
  }

  @Override
  public HistogramVector sumWithout(Label... labels) {
    return new ClassicHistogramVector(
        buckets.sumWithout(labels), total.sumWithout(labels), count.sumWithout(labels));
  }

  @Override
  public Vector quantile(double quantile) {
    Expr q = Expr.number(Quantile.checked(quantile));
    return unbucketed(Expr.call(Function.HISTOGRAM_QUANTILE, q, buckets.expr()));
  }

  @Override
  public Vector quantile(Scalar quantile) {
    Vector result =
        unbucketed(Expr.call(Function.HISTOGRAM_QUANTILE, quantile.expr(), buckets.expr()));
    return new Derived(result.expr(), result.resultLabels(), quantile.reads().and(result.reads()));
  }

  @Override
  public Vector quantiles(Label label, double... quantiles) {
    Vector result = unbucketed(Quantile.call(buckets.expr(), label, quantiles));
    return new Derived(result.expr(), result.resultLabels().with(List.of(label)), result.reads());
  }

  @Override
  public Vector fraction(double lower, double upper) {
    return unbucketed(
        Expr.call(
            Function.HISTOGRAM_FRACTION, Expr.number(lower), Expr.number(upper), buckets.expr()));
  }

  private Vector unbucketed(Expr expr) {
    ResultLabels labels = buckets.resultLabels().drop(List.of(Histogram.LE));
    return new Derived(expr, labels, buckets.reads());
  }

  @Override
  public Vector average() {
    return total.dividedBy(count.isAbove(0));
  }

  @Override
  public Vector distribution() {
    return buckets;
  }

  @Override
  public NativeHistogramVector asNative() {
    throw new IllegalStateException(
        buckets.expr().text()
            + " is of a classic histogram: declare it with nativeBuckets() if it is native");
  }
}
