package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/** The samples of counters in a window of time: values that only grow, or start again from zero. */
public interface CounterRange extends RangeVector {

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
