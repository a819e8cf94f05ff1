package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/**
 * The samples of native histograms in a window of time.
 *
 * @param expr the range selector
 * @param resultLabels the labels that the series can have
 * @param reads what it reads
 */
public record HistogramRange(Expr expr, ResultLabels resultLabels, Reads reads) implements Query {

  /** Returns the distribution of what was observed per second. */
  public NativeHistogramVector rate() {
    return histograms(Function.RATE);
  }

  /** Returns the distribution of what was observed. */
  public NativeHistogramVector increase() {
    return histograms(Function.INCREASE);
  }

  /** Returns the distribution of what was observed per second between the last two samples. */
  public NativeHistogramVector irate() {
    return histograms(Function.IRATE);
  }

  /**
   * Returns the difference between the last and the first sample, for histograms that are gauges.
   */
  public NativeHistogramVector delta() {
    return histograms(Function.DELTA);
  }

  /** Returns the difference between the last two samples, for histograms that are gauges. */
  public NativeHistogramVector idelta() {
    return histograms(Function.IDELTA);
  }

  /** Returns the sum of the samples. */
  public NativeHistogramVector sumOverTime() {
    return histograms(Function.SUM_OVER_TIME);
  }

  /** Returns the average of the samples. */
  public NativeHistogramVector avgOverTime() {
    return histograms(Function.AVG_OVER_TIME);
  }

  /** Returns the oldest sample. */
  public NativeHistogramVector firstOverTime() {
    return histograms(Function.FIRST_OVER_TIME);
  }

  /** Returns the newest sample. */
  public NativeHistogramVector lastOverTime() {
    return histograms(Function.LAST_OVER_TIME);
  }

  /** Returns the number of samples. */
  public Vector countOverTime() {
    return numbers(Function.COUNT_OVER_TIME);
  }

  /** Returns 1 for each series that has a sample. */
  public Vector presentOverTime() {
    return numbers(Function.PRESENT_OVER_TIME);
  }

  /** Returns how often the histogram changed. */
  public Vector changes() {
    return numbers(Function.CHANGES);
  }

  /** Returns how often the histogram started again. */
  public Vector resets() {
    return numbers(Function.RESETS);
  }

  private NativeHistogramVector histograms(Function function) {
    return new NativeHistograms(numbers(function));
  }

  private Vector numbers(Function function) {
    return new Derived(Expr.call(function, expr), resultLabels, reads);
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
