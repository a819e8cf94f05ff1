package io.cortexmon.promql;

import java.util.List;

/**
 * The values that the samples of a result may have.
 *
 * @param min the smallest number
 * @param max the largest number; below {@code min} where no number is possible
 * @param nan whether a value may be NaN
 * @param histogram whether a sample may be a native histogram
 */
record ValueRange(double min, double max, boolean nan, boolean histogram) {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Nothing is known. */
  static final ValueRange ANY = new ValueRange(-INFINITY, INFINITY, true, true);

  /** Any number, but no histogram. */
  static final ValueRange FLOATS = new ValueRange(-INFINITY, INFINITY, true, false);

  /** Not even NaN: a result with these samples has none. */
  static final ValueRange NONE = new ValueRange(INFINITY, -INFINITY, false, false);

  ValueRange {
    min += 0.0; // Negative zero equals zero, but is less in Math.min.
    max += 0.0;
  }

  static ValueRange number(double value) {
    return Double.isNaN(value)
        ? new ValueRange(INFINITY, -INFINITY, true, false)
        : between(value, value);
  }

  /** Numbers without NaN. */
  static ValueRange between(double min, double max) {
    return new ValueRange(min, max, false, false);
  }

  static ValueRange atLeast(double min) {
    return between(min, INFINITY);
  }

  boolean hasNumbers() {
    return min <= max;
  }

  boolean isFloats() {
    return !histogram;
  }

  boolean isNone() {
    return !hasNumbers() && !nan && !histogram;
  }

  boolean isNaN() {
    return nan && !hasNumbers() && !histogram;
  }

  ValueRange withNaN() {
    return new ValueRange(min, max, true, histogram);
  }

  /** The same numbers, without the histograms. */
  ValueRange floats() {
    return new ValueRange(min, max, nan, false);
  }

  ValueRange histograms(boolean changed) {
    return new ValueRange(min, max, nan, changed);
  }

  ValueRange withoutNaN() {
    return new ValueRange(min, max, false, histogram);
  }

  /** The values that are in one or the other. */
  ValueRange or(ValueRange other) {
    return new ValueRange(
        Math.min(min, other.min),
        Math.max(max, other.max),
        nan || other.nan,
        histogram || other.histogram);
  }

  /** Whether no value is in both. */
  boolean isDisjoint(ValueRange other) {
    boolean numbers = Math.max(min, other.min) <= Math.min(max, other.max);
    return !numbers && !(nan && other.nan) && !(histogram && other.histogram);
  }

  ValueRange negated() {
    return new ValueRange(-max, -min, nan, histogram);
  }

  /** What a function that only rises makes of the bounds. */
  ValueRange bounds(double changedMin, double changedMax) {
    return hasNumbers() ? new ValueRange(changedMin, changedMax, nan, histogram) : this;
  }

  /** The range in words, for example {@code is at least 1}. */
  String words() {
    if (isNaN()) {
      return "is always NaN";
    }
    if (!hasNumbers()) {
      return "is never a number";
    }
    if (min == -INFINITY && max == INFINITY) {
      return "may be any number";
    }
    if (min == max) {
      return "is always " + text(min);
    }
    if (max == INFINITY) {
      return "is never below " + text(min);
    }
    return min == -INFINITY
        ? "is never above " + text(max)
        : "is between " + text(min) + " and " + text(max);
  }

  static String text(double value) {
    return Expr.number(value).text();
  }

  /** The range that holds all these values; anything where one is NaN. */
  static ValueRange around(List<Double> values) {
    double min = INFINITY;
    double max = -INFINITY;
    for (double value : values) {
      if (Double.isNaN(value)) {
        return FLOATS;
      }
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return between(min, max);
  }
}
