package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * Counters whose windows begin with the last sample before them, and so cover all of their time:
 * {@code rate(orders_total[5m] anchored)}. Native histograms can not be read so.
 *
 * @param selection what is selected
 */
public record AnchoredCounters(Selection selection) {

  /** Returns the growth per second, nothing extrapolated, over this time. */
  public Vector rate(Duration window) {
    return rate(Window.of(window));
  }

  /** Returns the growth per second, nothing extrapolated, over this window. */
  public Vector rate(Window window) {
    return over(Function.RATE, window);
  }

  /** Returns the growth, nothing extrapolated, over this time. */
  public Vector increase(Duration window) {
    return increase(Window.of(window));
  }

  /** Returns the growth, nothing extrapolated, over this window. */
  public Vector increase(Window window) {
    return over(Function.INCREASE, window);
  }

  /** Returns how often the value changed over this time. */
  public Vector changes(Duration window) {
    return changes(Window.of(window));
  }

  /** Returns how often the value changed over this window. */
  public Vector changes(Window window) {
    return over(Function.CHANGES, window);
  }

  /** Returns how often the counters started again over this time. */
  public Vector resets(Duration window) {
    return resets(Window.of(window));
  }

  /** Returns how often the counters started again over this window. */
  public Vector resets(Window window) {
    return over(Function.RESETS, window);
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
