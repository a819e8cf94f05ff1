package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.time.Duration;

/** Series whose value goes up and down, and means something as it is. */
public interface GaugeSeries extends Vector, Selectable<GaugeSeries> {

  @Override
  default GaugeSeries selection(Selection changed) {
    return new SelectedGauge(changed);
  }

  @Override
  default Expr expr() {
    return selection().expr();
  }

  @Override
  default ResultLabels resultLabels() {
    return selection().resultLabels();
  }

  @Override
  default Reads reads() {
    return selection().reads();
  }

  /** Returns the samples of this time. */
  default RangeVector range(Duration window) {
    return range(Window.of(window));
  }

  /** Returns the samples of this window. */
  default RangeVector range(Window window) {
    return selection().range(window);
  }

  /** Returns the average of the samples over this time. */
  default Vector avgOverTime(Duration window) {
    return avgOverTime(Window.of(window));
  }

  /** Returns the average of the samples over this window. */
  default Vector avgOverTime(Window window) {
    return range(window).avgOverTime();
  }

  /** Returns the smallest sample over this time. */
  default Vector minOverTime(Duration window) {
    return minOverTime(Window.of(window));
  }

  /** Returns the smallest sample over this window. */
  default Vector minOverTime(Window window) {
    return range(window).minOverTime();
  }

  /** Returns the largest sample over this time. */
  default Vector maxOverTime(Duration window) {
    return maxOverTime(Window.of(window));
  }

  /** Returns the largest sample over this window. */
  default Vector maxOverTime(Window window) {
    return range(window).maxOverTime();
  }

  /** Returns the sum of the samples over this time. */
  default Vector sumOverTime(Duration window) {
    return sumOverTime(Window.of(window));
  }

  /** Returns the sum of the samples over this window. */
  default Vector sumOverTime(Window window) {
    return range(window).sumOverTime();
  }

  /** Returns the number of samples over this time. */
  default Vector countOverTime(Duration window) {
    return countOverTime(Window.of(window));
  }

  /** Returns the number of samples over this window. */
  default Vector countOverTime(Window window) {
    return range(window).countOverTime();
  }

  /** Returns the population standard deviation of the samples over this time. */
  default Vector stddevOverTime(Duration window) {
    return stddevOverTime(Window.of(window));
  }

  /** Returns the population standard deviation of the samples over this window. */
  default Vector stddevOverTime(Window window) {
    return range(window).stddevOverTime();
  }

  /** Returns the population variance of the samples over this time. */
  default Vector stdvarOverTime(Duration window) {
    return stdvarOverTime(Window.of(window));
  }

  /** Returns the population variance of the samples over this window. */
  default Vector stdvarOverTime(Window window) {
    return range(window).stdvarOverTime();
  }

  /** Returns the newest sample over this time. */
  default Vector lastOverTime(Duration window) {
    return lastOverTime(Window.of(window));
  }

  /** Returns the newest sample over this window. */
  default Vector lastOverTime(Window window) {
    return range(window).lastOverTime();
  }

  /** Returns 1 for each series that has a sample over this time. */
  default Vector presentOverTime(Duration window) {
    return presentOverTime(Window.of(window));
  }

  /** Returns 1 for each series that has a sample over this window. */
  default Vector presentOverTime(Window window) {
    return range(window).presentOverTime();
  }

  /** Returns how often the value changed over this time. */
  default Vector changes(Duration window) {
    return changes(Window.of(window));
  }

  /** Returns how often the value changed over this window. */
  default Vector changes(Window window) {
    return range(window).changes();
  }

  /**
   * Returns the difference between the last and the first sample, extrapolated to the window over
   * this time.
   */
  default Vector delta(Duration window) {
    return delta(Window.of(window));
  }

  /**
   * Returns the difference between the last and the first sample, extrapolated to the window over
   * this window.
   */
  default Vector delta(Window window) {
    return range(window).delta();
  }

  /** Returns the difference between the last two samples over this time. */
  default Vector idelta(Duration window) {
    return idelta(Window.of(window));
  }

  /** Returns the difference between the last two samples over this window. */
  default Vector idelta(Window window) {
    return range(window).idelta();
  }

  /** Returns the slope of a straight line through the samples, per second over this time. */
  default Vector deriv(Duration window) {
    return deriv(Window.of(window));
  }

  /** Returns the slope of a straight line through the samples, per second over this window. */
  default Vector deriv(Window window) {
    return range(window).deriv();
  }

  /** Returns the quantile (0 to 1) of the samples over this time. */
  default Vector quantileOverTime(double quantile, Duration window) {
    return range(window).quantileOverTime(quantile);
  }

  /** Returns one series of value 1 if no series has a sample in this time. */
  default Vector absentOverTime(Duration window) {
    return range(window).absentOverTime();
  }

  /**
   * Returns the value that a straight line through the samples of a time reaches this far ahead.
   */
  default Vector predictLinear(Duration window, Duration ahead) {
    return range(window).predictLinear(ahead);
  }

  /** Returns the quantile (0 to 1) of the samples over this window. */
  default Vector quantileOverTime(double quantile, Window window) {
    return range(window).quantileOverTime(quantile);
  }

  /** Returns one series of value 1 if no series has a sample in this window. */
  default Vector absentOverTime(Window window) {
    return range(window).absentOverTime();
  }

  /**
   * Returns the value that a straight line through the samples of a window reaches this far ahead.
   */
  default Vector predictLinear(Window window, Duration ahead) {
    return range(window).predictLinear(ahead);
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
  default AnchoredGauges anchored() {
    return new AnchoredGauges(selection().extension(Modifiers.Extension.ANCHORED));
  }

  /**
   * Returns these series read with values at the ends of a window that are interpolated between the
   * samples on either side. Looks one lookback ahead of the window, so a rule needs an {@link
   * #offset} to see all of it. Experimental in Prometheus 3 ({@code
   * --enable-feature=promql-extended-range-selectors}).
   */
  default SmoothedGauges smoothed() {
    return new SmoothedGauges(selection().extension(Modifiers.Extension.SMOOTHED));
  }
}
