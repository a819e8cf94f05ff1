package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.util.List;

/** Histograms, all of a metric's or some. */
public interface HistogramSeries extends Selectable<HistogramSeries> {

  /** The metric that the series belong to. */
  Histogram histogram();

  @Override
  default HistogramSeries selection(Selection changed) {
    return new SelectedHistogram(histogram(), changed);
  }

  /** Returns the distribution of what was observed per second over this time. */
  default HistogramVector rate(Duration window) {
    return rate(Window.of(window));
  }

  /** Returns the distribution of what was observed per second over this window. */
  default HistogramVector rate(Window window) {
    return over(Function.RATE, window);
  }

  /** Returns the distribution of what was observed in this time. */
  default HistogramVector increase(Duration window) {
    return increase(Window.of(window));
  }

  /** Returns the distribution of what was observed in this window. */
  default HistogramVector increase(Window window) {
    return over(Function.INCREASE, window);
  }

  private HistogramVector over(Function function, Window window) {
    return histogram().isNative()
        ? new NativeHistograms(counted(selection(), function, window))
        : new ClassicHistogramVector(
            counted(bucketSeries().selection(), function, window),
            counted(sums().selection(), function, window),
            counted(counts().selection(), function, window));
  }

  private static Vector counted(Selection selection, Function function, Window window) {
    RangeOf range = selection.range(window);
    return new Derived(Expr.call(function, range.expr()), range.resultLabels(), range.reads());
  }

  /** Returns the quantile (0 to 1) of all that was observed in this time, as one series. */
  default Vector quantile(double quantile, Duration window) {
    return rate(window).sum().quantile(quantile);
  }

  /** Returns the quantile (0 to 1) of all that was observed in this window, as one series. */
  default Vector quantile(double quantile, Window window) {
    return rate(window).sum().quantile(quantile);
  }

  /**
   * Returns the samples of a native histogram in this time.
   *
   * @throws IllegalStateException if the histogram is classic
   */
  default HistogramRange range(Duration window) {
    return range(Window.of(window));
  }

  /**
   * Returns the samples of a native histogram in this window.
   *
   * @throws IllegalStateException if the histogram is classic
   */
  default HistogramRange range(Window window) {
    RangeOf range = natively().range(window);
    return new HistogramRange(range.expr(), range.resultLabels(), range.reads());
  }

  /**
   * Returns the samples of a native histogram as they are: all that was observed since some
   * restart, unless the program says that they are gauges.
   *
   * @throws IllegalStateException if the histogram is classic
   */
  default NativeHistogramVector raw() {
    return new SelectedGauge(natively()).asHistograms();
  }

  private Selection natively() {
    if (!histogram().isNative()) {
      throw new IllegalStateException(
          "histogram "
              + histogram().name()
              + " is classic and has no series of its own name: its parts are bucketSeries(),"
              + " sums() and counts()");
    }
    return selection();
  }

  /** Returns the cumulative buckets of a classic histogram, a counter with the label {@code le}. */
  default CounterSeries bucketSeries() {
    return part("_bucket", List.of(Histogram.LE));
  }

  /** Returns the sum of the observed values of a classic histogram, a counter. */
  default CounterSeries sums() {
    return part("_sum", List.of());
  }

  /** Returns the number of observations of a classic histogram, a counter. */
  default CounterSeries counts() {
    return part("_count", List.of());
  }

  private CounterSeries part(String suffix, List<Label> added) {
    if (histogram().isNative()) {
      throw new IllegalStateException(
          "histogram " + histogram().name() + " is native and has no series " + suffix);
    }
    Selection whole = selection();
    return new SelectedCounter(
        new Selection(
            whole.seriesName() + suffix,
            whole.matchers(),
            whole.modifiers(),
            whole.resultLabels().with(added),
            whole.reads()));
  }
}
