package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import java.time.Duration;

/** For each series, the samples of a window of time. Its functions make one number of them. */
public interface RangeVector extends Query {

  /** The labels that the series can have. */
  ResultLabels resultLabels();

  /**
   * Returns the range that an expression gives, such as one that {@link PromQl#parse} read.
   *
   * @throws IllegalArgumentException if it gives anything but a range vector
   */
  static RangeVector of(Expr expr) {
    return RangeOf.written(expr);
  }

  /**
   * Returns the range that a PromQL text gives, such as {@code up[5m]}; {@link CounterRange#parse}
   * reads one of counters.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the text
   * @throws IllegalArgumentException if it gives anything but a range vector
   */
  static RangeVector parse(String promql) {
    return of(PromQl.parse(promql));
  }

  /** Returns the range that a PromQL text gives, read with these options. */
  static RangeVector parse(String promql, ParseOptions options) {
    return of(PromQl.parse(promql, options));
  }

  /** Returns the average of the samples. */
  default Vector avgOverTime() {
    return new Derived(Expr.call(Function.AVG_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the smallest sample. */
  default Vector minOverTime() {
    return new Derived(Expr.call(Function.MIN_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the largest sample. */
  default Vector maxOverTime() {
    return new Derived(Expr.call(Function.MAX_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the sum of the samples. */
  default Vector sumOverTime() {
    return new Derived(Expr.call(Function.SUM_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the number of samples. */
  default Vector countOverTime() {
    return new Derived(Expr.call(Function.COUNT_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the population standard deviation of the samples. */
  default Vector stddevOverTime() {
    return new Derived(Expr.call(Function.STDDEV_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the population variance of the samples. */
  default Vector stdvarOverTime() {
    return new Derived(Expr.call(Function.STDVAR_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the newest sample. */
  default Vector lastOverTime() {
    return new Derived(Expr.call(Function.LAST_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns 1 for each series that has a sample. */
  default Vector presentOverTime() {
    return new Derived(Expr.call(Function.PRESENT_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns how often the value changed. */
  default Vector changes() {
    return new Derived(Expr.call(Function.CHANGES, expr()), resultLabels(), reads());
  }

  /** Returns the difference between the last and the first sample, extrapolated to the window. */
  default Vector delta() {
    return new Derived(Expr.call(Function.DELTA, expr()), resultLabels(), reads());
  }

  /** Returns the difference between the last two samples. */
  default Vector idelta() {
    return new Derived(Expr.call(Function.IDELTA, expr()), resultLabels(), reads());
  }

  /** Returns the slope of a straight line through the samples, per second. */
  default Vector deriv() {
    return new Derived(Expr.call(Function.DERIV, expr()), resultLabels(), reads());
  }

  /** Returns the oldest sample. */
  default Vector firstOverTime() {
    return new Derived(Expr.call(Function.FIRST_OVER_TIME, expr()), resultLabels(), reads());
  }

  /**
   * Returns the median of the samples' distances from their median, which a few wild values hardly
   * move. Experimental in Prometheus 3.
   */
  default Vector madOverTime() {
    return new Derived(Expr.call(Function.MAD_OVER_TIME, expr()), resultLabels(), reads());
  }

  /**
   * Returns when the smallest sample was taken, in seconds since 1970-01-01; the last of several.
   * Experimental in Prometheus 3.
   */
  default Vector tsOfMinOverTime() {
    return new Derived(Expr.call(Function.TS_OF_MIN_OVER_TIME, expr()), resultLabels(), reads());
  }

  /**
   * Returns when the largest sample was taken, in seconds since 1970-01-01; the last of several.
   * Experimental in Prometheus 3.
   */
  default Vector tsOfMaxOverTime() {
    return new Derived(Expr.call(Function.TS_OF_MAX_OVER_TIME, expr()), resultLabels(), reads());
  }

  /**
   * Returns when the oldest sample was taken, in seconds since 1970-01-01. Experimental in
   * Prometheus 3.
   */
  default Vector tsOfFirstOverTime() {
    return new Derived(Expr.call(Function.TS_OF_FIRST_OVER_TIME, expr()), resultLabels(), reads());
  }

  /**
   * Returns when the newest sample was taken, in seconds since 1970-01-01. Experimental in
   * Prometheus 3.
   */
  default Vector tsOfLastOverTime() {
    return new Derived(Expr.call(Function.TS_OF_LAST_OVER_TIME, expr()), resultLabels(), reads());
  }

  /** Returns the quantile of the samples, where that is calculated; below 0 it is -Inf. */
  default Vector quantileOverTime(Scalar quantile) {
    Expr call = Expr.call(Function.QUANTILE_OVER_TIME, quantile.expr(), expr());
    return new Derived(call, resultLabels(), quantile.reads().and(reads()));
  }

  /** Returns the quantile (0 to 1) of the samples. */
  default Vector quantileOverTime(double quantile) {
    Expr q = Expr.number(Quantile.checked(quantile));
    return new Derived(Expr.call(Function.QUANTILE_OVER_TIME, q, expr()), resultLabels(), reads());
  }

  /**
   * Returns one series of value 1 if no series has a sample in the window, and nothing otherwise.
   * Its labels are those that the selector demands to be equal to a text; none over a subquery.
   */
  default Vector absentOverTime() {
    Expr call = Expr.call(Function.ABSENT_OVER_TIME, expr());
    return new Derived(call, Written.labels(call), reads());
  }

  /** Returns the value that a straight line through the samples reaches this far from now. */
  default Vector predictLinear(Duration ahead) {
    Expr seconds = Expr.number(ahead.toMillis() / 1000.0);
    return new Derived(
        Expr.call(Function.PREDICT_LINEAR, expr(), seconds), resultLabels(), reads());
  }

  /** Returns the value that a straight line through the samples reaches in so many seconds. */
  default Vector predictLinear(Scalar seconds) {
    Expr call = Expr.call(Function.PREDICT_LINEAR, expr(), seconds.expr());
    return new Derived(call, resultLabels(), reads().and(seconds.reads()));
  }

  /**
   * Returns the samples smoothed with a trend; both factors lie between 0 and 1, and lower ones
   * smooth more. Experimental in Prometheus 3.
   */
  default Vector doubleExponentialSmoothing(double smoothing, double trend) {
    Expr call =
        Expr.call(
            Function.DOUBLE_EXPONENTIAL_SMOOTHING,
            expr(),
            Expr.number(smoothing),
            Expr.number(trend));
    return new Derived(call, resultLabels(), reads());
  }
}
