package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;

/**
 * Native histograms at the time of evaluation: each sample is a whole distribution.
 *
 * <pre>{@code
 * LATENCY.rate(minutes(5)).asNative().sumBy(SHOP).trimUpper(10).mean()
 * }</pre>
 */
public interface NativeHistogramVector extends HistogramVector {

  /** Returns the native histograms that an expression gives; what it gives else has no part. */
  static NativeHistogramVector of(Expr expr) {
    return Vector.of(expr).asHistograms();
  }

  /**
   * Returns the native histograms that a PromQL text gives.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the text
   * @throws IllegalArgumentException if it gives anything but an instant vector
   */
  static NativeHistogramVector parse(String promql) {
    return of(PromQl.parse(promql));
  }

  @Override
  NativeHistogramVector sum();

  @Override
  NativeHistogramVector sumBy(Label... labels);

  @Override
  NativeHistogramVector sumWithout(Label... labels);

  /** Returns the average of all distributions. */
  NativeHistogramVector avg();

  /** Returns the average of the distributions for each combination of these labels. */
  NativeHistogramVector avgBy(Label... labels);

  /** Returns the averages of the distributions over these labels, keeping all others. */
  NativeHistogramVector avgWithout(Label... labels);

  /** Returns the mean of the observed values; NaN where nothing was observed. */
  Vector mean();

  /** Returns the standard deviation of the observed values, estimated from the buckets. */
  Vector stddev();

  /** Returns the variance of the observed values, estimated from the buckets. */
  Vector stdvar();

  /**
   * Returns the distributions without the observations above a value ({@code </}); within a bucket
   * they are estimated by interpolation. Experimental in Prometheus 3.
   */
  NativeHistogramVector trimUpper(double limit);

  /** Returns the distributions without the observations above a value ({@code </}). */
  NativeHistogramVector trimUpper(Scalar limit);

  /**
   * Returns the distributions without the observations below a value ({@code >/}); within a bucket
   * they are estimated by interpolation. Experimental in Prometheus 3.
   */
  NativeHistogramVector trimLower(double limit);

  /** Returns the distributions without the observations below a value ({@code >/}). */
  NativeHistogramVector trimLower(Scalar limit);

  /** Returns the distributions of both sides together. */
  NativeHistogramVector plus(NativeHistogramVector other);

  /** Returns the distributions of this side less those of the other. */
  NativeHistogramVector minus(NativeHistogramVector other);

  /** Returns the distributions with all their counts multiplied. */
  NativeHistogramVector times(double number);

  /** Returns the distributions with all their counts divided. */
  NativeHistogramVector dividedBy(double number);
}
