package io.cortexmon.promql.engine;

/** Functions of the floats in a range, of which there is at least one. */
final class FloatsOverTime {

  private static final double MILLIS = 1000;

  private FloatsOverTime() {}

  /** {@code sum_over_time}. */
  static void sum(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double sum = 0;
    double lost = 0;
    for (int i = window.from; i < window.to; i++) {
      double value = window.values[i];
      double next = sum + value;
      lost = KahanSum.compensation(lost, sum, value, next);
      sum = next;
    }
    result.set(Double.isInfinite(sum) ? sum : sum + lost);
  }

  /** {@code avg_over_time}. */
  static void average(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double sum = window.values[window.from];
    double lost = 0;
    int count = 1;
    for (int i = window.from + 1; i < window.to; i++) {
      double value = window.values[i];
      double next = sum + value;
      if (Double.isInfinite(next)) {
        result.set(incrementalAverage(window, count, sum / count, lost / count));
        return;
      }
      lost = KahanSum.compensation(lost, sum, value, next);
      sum = next;
      count++;
    }
    result.set(sum / count + lost / count);
  }

  /** Goes on without a sum, which would overflow, from the average of the first values. */
  private static double incrementalAverage(
      RangeWindow window, int first, double average, double lostBefore) {
    double mean = average;
    double lost = lostBefore;
    double count = first;
    for (int i = window.from + first; i < window.to; i++) {
      count++;
      double weight = (count - 1) / count;
      double share = window.values[i] / count;
      double weighted = weight * mean;
      double next = weighted + share;
      lost = KahanSum.compensation(weight * lost, weighted, share, next);
      mean = next;
    }
    return mean + lost;
  }

  /** {@code max_over_time}: NaN only where all are. */
  static void max(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double max = window.values[window.from];
    for (int i = window.from + 1; i < window.to; i++) {
      double value = window.values[i];
      max = value > max || Double.isNaN(max) ? value : max;
    }
    result.set(max);
  }

  /** {@code min_over_time}: NaN only where all are. */
  static void min(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    double min = window.values[window.from];
    for (int i = window.from + 1; i < window.to; i++) {
      double value = window.values[i];
      min = value < min || Double.isNaN(min) ? value : min;
    }
    result.set(min);
  }

  /** {@code ts_of_max_over_time}: of equal ones the last. */
  static void timeOfMax(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    int at = window.from;
    for (int i = at + 1; i < window.to; i++) {
      double max = window.values[at];
      at = window.values[i] >= max || Double.isNaN(max) ? i : at;
    }
    result.set(window.times[at] / MILLIS);
  }

  /** {@code ts_of_min_over_time}: of equal ones the last. */
  static void timeOfMin(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    int at = window.from;
    for (int i = at + 1; i < window.to; i++) {
      double min = window.values[at];
      at = window.values[i] <= min || Double.isNaN(min) ? i : at;
    }
    result.set(window.times[at] / MILLIS);
  }

  /** {@code stdvar_over_time}. */
  static void variance(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    result.set(variance(window));
  }

  /** {@code stddev_over_time}. */
  static void deviation(
      RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    result.set(Math.sqrt(variance(window)));
  }

  /** Welford's algorithm, with compensation. */
  private static double variance(RangeWindow window) {
    double mean = 0;
    double lostMean = 0;
    double squares = 0;
    double lostSquares = 0;
    double count = 0;
    for (int i = window.from; i < window.to; i++) {
      double value = window.values[i];
      count++;
      double delta = value - (mean + lostMean);
      double share = delta / count;
      double nextMean = mean + share;
      lostMean = KahanSum.compensation(lostMean, mean, share, nextMean);
      mean = nextMean;
      double square = delta * (value - (mean + lostMean));
      double nextSquares = squares + square;
      lostSquares = KahanSum.compensation(lostSquares, squares, square, nextSquares);
      squares = nextSquares;
    }
    return (squares + lostSquares) / count;
  }
}
