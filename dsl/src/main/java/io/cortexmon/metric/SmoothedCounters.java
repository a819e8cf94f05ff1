package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * Counters with values interpolated at the ends of their windows: {@code rate(orders_total[5m]
 * smoothed)}. Native histograms can not be read so.
 *
 * @param selection what is selected
 */
public record SmoothedCounters(Selection selection) {

  /** Returns the growth per second over this time. */
  public Vector rate(Duration window) {
    return rate(Window.of(window));
  }

  /** Returns the growth per second over this window. */
  public Vector rate(Window window) {
    return over(Function.RATE, window);
  }

  /** Returns the growth over this time. */
  public Vector increase(Duration window) {
    return increase(Window.of(window));
  }

  /** Returns the growth over this window. */
  public Vector increase(Window window) {
    return over(Function.INCREASE, window);
  }

  private Vector over(Function function, Window window) {
    RangeOf range = selection.range(window);
    return new Derived(Expr.call(function, range.expr()), range.resultLabels(), range.reads());
  }

  @Override
  public String toString() {
    return selection.expr().text();
  }
}
