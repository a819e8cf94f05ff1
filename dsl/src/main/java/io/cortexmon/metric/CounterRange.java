package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;

/** The samples of counters in a window of time: values that only grow, or start again from zero. */
public interface CounterRange extends RangeVector {

  /**
   * Returns the range that an expression gives, which must be one of counters: that can not be seen
   * from it.
   *
   * @throws IllegalArgumentException if it gives anything but a range vector
   */
  static CounterRange of(Expr expr) {
    return RangeOf.written(expr);
  }

  /**
   * Returns the range that a PromQL text gives, such as {@code orders_total[5m]}, which must be one
   * of counters.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the text
   * @throws IllegalArgumentException if it gives anything but a range vector
   */
  static CounterRange parse(String promql) {
    return of(PromQl.parse(promql));
  }

  /** Returns the range of counters that a PromQL text gives, read with these options. */
  static CounterRange parse(String promql, ParseOptions options) {
    return of(PromQl.parse(promql, options));
  }

  /**
   * Returns the growth per second, resets counted from zero, extrapolated to the window's edges.
   */
  default Vector rate() {
    return new Derived(Expr.call(Function.RATE, expr()), resultLabels(), reads());
  }

  /**
   * Returns the growth over the window: {@link #rate} times its length, so seldom a whole number.
   */
  default Vector increase() {
    return new Derived(Expr.call(Function.INCREASE, expr()), resultLabels(), reads());
  }

  /** Returns the growth per second between the last two samples. */
  default Vector irate() {
    return new Derived(Expr.call(Function.IRATE, expr()), resultLabels(), reads());
  }

  /** Returns how often the counter started again. */
  default Vector resets() {
    return new Derived(Expr.call(Function.RESETS, expr()), resultLabels(), reads());
  }
}
