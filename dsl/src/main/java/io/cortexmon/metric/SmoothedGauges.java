package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * Gauges with a value interpolated between the samples before and after the evaluation time, or at
 * the ends of a window: {@code queue_length smoothed}.
 *
 * @param selection what is selected
 */
public record SmoothedGauges(Selection selection) implements Vector {

  @Override
  public Expr expr() {
    return selection.expr();
  }

  @Override
  public ResultLabels resultLabels() {
    return selection.resultLabels();
  }

  @Override
  public Reads reads() {
    return selection.reads();
  }

  /** Returns the difference between the interpolated values at both ends over this time. */
  public Vector delta(Duration window) {
    return delta(Window.of(window));
  }

  /** Returns the difference between the interpolated values at both ends over this window. */
  public Vector delta(Window window) {
    return over(Function.DELTA, window);
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
