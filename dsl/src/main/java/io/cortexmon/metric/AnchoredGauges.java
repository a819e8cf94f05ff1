package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * Gauges whose windows begin with the last sample before them, and so cover all of their time:
 * {@code delta(queue_length[5m] anchored)}.
 *
 * @param selection what is selected
 */
public record AnchoredGauges(Selection selection) {

  /**
   * Returns the difference between the last sample and the one in force at the start over this
   * time.
   */
  public Vector delta(Duration window) {
    return delta(Window.of(window));
  }

  /**
   * Returns the difference between the last sample and the one in force at the start over this
   * window.
   */
  public Vector delta(Window window) {
    return over(Function.DELTA, window);
  }

  /** Returns how often the value changed over this time. */
  public Vector changes(Duration window) {
    return changes(Window.of(window));
  }

  /** Returns how often the value changed over this window. */
  public Vector changes(Window window) {
    return over(Function.CHANGES, window);
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
