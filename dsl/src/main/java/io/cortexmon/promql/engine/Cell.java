package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import org.jspecify.annotations.Nullable;

/** The result of one calculation for one series at one step: a float, a histogram or nothing. */
final class Cell {

  private boolean present;
  private double value;
  private @Nullable FloatHistogram histogram;

  /** Makes the result nothing. */
  void clear() {
    present = false;
    value = 0;
    histogram = null;
  }

  void set(double result) {
    present = true;
    value = result;
    histogram = null;
  }

  void set(FloatHistogram result) {
    present = true;
    value = 0;
    histogram = result;
  }

  boolean isPresent() {
    return present;
  }

  /** Returns the float; 0 where the result is a histogram or nothing. */
  double value() {
    return value;
  }

  /** Returns the histogram; null where the result is a float or nothing. */
  @Nullable FloatHistogram histogram() {
    return histogram;
  }
}
