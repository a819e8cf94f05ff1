package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import java.time.Duration;

/** For each series, the samples of a window of time. Its functions make one number of them. */
public interface RangeVector extends Query {

  /** The labels that the series can have. */
  ResultLabels resultLabels();

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

  /** Returns the quantile (0 to 1) of the samples. */
  default Vector quantileOverTime(double quantile) {
    Expr q = Expr.number(Quantile.checked(quantile));
    return new Derived(Expr.call(Function.QUANTILE_OVER_TIME, q, expr()), resultLabels(), reads());
  }

  /** Returns one series of value 1, without labels, if no series has a sample in the window. */
  default Vector absentOverTime() {
    return new Derived(Expr.call(Function.ABSENT_OVER_TIME, expr()), ResultLabels.NONE, reads());
  }

  /** Returns the value that a straight line through the samples reaches this far from now. */
  default Vector predictLinear(Duration ahead) {
    Expr seconds = Expr.number(ahead.toMillis() / 1000.0);
    return new Derived(
        Expr.call(Function.PREDICT_LINEAR, expr(), seconds), resultLabels(), reads());
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
