package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * Counters: series that only grow, or start again from zero when their process does. Their raw
 * value says nothing, so they become a {@link Vector} only by {@link #rate} and its kin, or by
 * {@link #raw} where that is really meant.
 */
public interface CounterSeries extends Selectable<CounterSeries> {

  @Override
  default CounterSeries selection(Selection changed) {
    return new SelectedCounter(changed);
  }

  /** Returns the samples of this time. */
  default CounterRange range(Duration window) {
    return range(Window.of(window));
  }

  /** Returns the samples of this window. */
  default CounterRange range(Window window) {
    return selection().range(window);
  }

  /** Returns the counters' values as they are: a total since some restart. */
  default GaugeSeries raw() {
    return new SelectedGauge(selection());
  }

  /** Returns the growth per second over this time. */
  default Vector rate(Duration window) {
    return rate(Window.of(window));
  }

  /** Returns the growth per second over this window. */
  default Vector rate(Window window) {
    return range(window).rate();
  }

  /** Returns the growth over this time. */
  default Vector increase(Duration window) {
    return increase(Window.of(window));
  }

  /** Returns the growth over this window. */
  default Vector increase(Window window) {
    return range(window).increase();
  }

  /** Returns the growth per second between the last two samples over this time. */
  default Vector irate(Duration window) {
    return irate(Window.of(window));
  }

  /** Returns the growth per second between the last two samples over this window. */
  default Vector irate(Window window) {
    return range(window).irate();
  }

  /** Returns how often the counters started again over this time. */
  default Vector resets(Duration window) {
    return resets(Window.of(window));
  }

  /** Returns how often the counters started again over this window. */
  default Vector resets(Window window) {
    return range(window).resets();
  }

  /**
   * Returns when each series began to count, in seconds since 1970-01-01, where the server keeps
   * start timestamps ({@code --enable-feature=use-start-timestamps}); nothing otherwise.
   * Experimental in Prometheus 3.
   */
  default Vector startTimestamp() {
    return new Derived(
        Expr.call(Function.START_TIMESTAMP, selection().expr()),
        selection().resultLabels(),
        selection().reads());
  }

  /**
   * Returns these series read with the last sample before a window as one at its start, so that
   * nothing is extrapolated: the growth of a counter is then a whole number. Experimental in
   * Prometheus 3 ({@code --enable-feature=promql-extended-range-selectors}).
   */
  default AnchoredCounters anchored() {
    return new AnchoredCounters(selection().extension(Modifiers.Extension.ANCHORED));
  }

  /**
   * Returns these series read with values at the ends of a window that are interpolated between the
   * samples on either side. Looks one lookback ahead of the window, so a rule needs an {@link
   * #offset} to see all of it. Experimental in Prometheus 3 ({@code
   * --enable-feature=promql-extended-range-selectors}).
   */
  default SmoothedCounters smoothed() {
    return new SmoothedCounters(selection().extension(Modifiers.Extension.SMOOTHED));
  }
}
