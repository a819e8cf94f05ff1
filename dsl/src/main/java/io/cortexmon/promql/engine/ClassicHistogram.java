package io.cortexmon.promql.engine;

import java.util.Arrays;

/**
 * The buckets of one classic histogram at one step: cumulative counts by upper bound, collected in
 * any order. One object is used again for many histograms.
 *
 * <p>A quantile puts the buckets in order, adds up those of the same bound, and raises counts that
 * are below the one before. As in Prometheus, what it changes stays: the next quantile of the same
 * buckets raises nothing any more, and adds up what had the same bound once more.
 */
final class ClassicHistogram {

  private static final int FIRST_CAPACITY = 16;

  /** By how much of their sum two counts may differ and still be the same. */
  private static final double TOLERANCE = 1e-12;

  /**
   * A quantile.
   *
   * @param forcedMonotonic whether counts fell by more than rounding explains and were raised
   * @param fixedPrecision whether counts differed by what rounding explains, and were made equal
   * @param minBucket the lowest bound of a bucket that was raised; infinity if none was, and 0 if
   *     the quantile needed no buckets
   * @param maxBucket the highest such bound; likewise, but minus infinity
   * @param maxDiff the largest difference by which a count was raised, or 0
   */
  record Quantile(
      double value,
      boolean forcedMonotonic,
      boolean fixedPrecision,
      double minBucket,
      double maxBucket,
      double maxDiff) {

    private static Quantile of(double value) {
      return new Quantile(value, false, false, 0, 0, 0);
    }
  }

  private double[] bounds = new double[FIRST_CAPACITY];
  private double[] counts = new double[FIRST_CAPACITY];
  private int size;

  void add(double upperBound, double count) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    bounds[size] = upperBound;
    counts[size++] = count;
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Returns the quantile, for which observations are taken to lie evenly in their bucket. It is NaN
   * if there are no observations, there is no bucket up to infinity, or no other one; and infinite
   * if the quantile is not between 0 and 1. In the highest bucket it is that bucket's lower bound.
   * The lowest begins at 0, unless it ends there or below: then the result is its end.
   */
  Quantile quantile(double quantile) {
    if (Double.isNaN(quantile)) {
      return Quantile.of(Double.NaN);
    }
    if (quantile < 0 || quantile > 1) {
      return Quantile.of(quantile < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    sort();
    if (size == 0 || bounds[size - 1] != Double.POSITIVE_INFINITY) {
      return Quantile.of(Double.NaN);
    }
    int distinct = coalesce();
    Monotonicity monotonicity = new Monotonicity();
    monotonicity.force(distinct);
    return monotonicity.with(interpolated(quantile, distinct));
  }

  private double interpolated(double quantile, int distinct) {
    int last = distinct - 1;
    double observations = counts[last];
    if (last == 0 || observations == 0) {
      return Double.NaN;
    }
    double rank = quantile * observations;
    int bucket = bucketOf(rank, last);
    if (bucket == last) {
      return bounds[last - 1];
    }
    if (bucket == 0) {
      return bounds[0] <= 0 ? bounds[0] : 0 + bounds[0] * (rank / counts[0]);
    }
    double start = bounds[bucket - 1];
    double count = counts[bucket] - counts[bucket - 1];
    return start + (bounds[bucket] - start) * ((rank - counts[bucket - 1]) / count);
  }

  /** Returns the first bucket with so many observations, or the last. */
  private int bucketOf(double rank, int last) {
    int low = 0;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counts[middle] >= rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Returns the fraction of observations between two bounds; NaN if there are no observations, no
   * bucket up to infinity, or a bound is NaN. Observations are taken to lie evenly in their bucket,
   * and those above the highest finite bound at infinity.
   */
  double fraction(double lower, double upper) {
    sort();
    if (size == 0 || bounds[size - 1] != Double.POSITIVE_INFINITY) {
      return Double.NaN;
    }
    int distinct = coalesce();
    double count = counts[distinct - 1];
    if (count == 0 || Double.isNaN(lower) || Double.isNaN(upper)) {
      return Double.NaN;
    }
    return lower >= upper ? 0 : (rank(upper, distinct) - rank(lower, distinct)) / count;
  }

  /** Returns how many observations lie below a value. */
  private double rank(double value, int distinct) {
    double all = counts[distinct - 1];
    double before = 0;
    double start = bounds[0] <= 0 ? Double.NEGATIVE_INFINITY : 0;
    for (int i = 0; i < distinct; i++) {
      if (start >= value) {
        return before > all ? all : before;
      }
      double end = bounds[i];
      if (start < value && end > value) {
        double rank =
            start == Double.NEGATIVE_INFINITY
                ? counts[i]
                : before + (counts[i] - before) * (value - start) / (end - start);
        return rank > all ? all : rank;
      }
      before = counts[i];
      start = end;
    }
    return all;
  }

  private void sort() {
    for (int i = 1; i < size; i++) {
      double bound = bounds[i];
      if (bound < bounds[i - 1]) {
        double count = counts[i];
        int to = i;
        while (to > 0 && bound < bounds[to - 1]) {
          bounds[to] = bounds[to - 1];
          counts[to] = counts[--to];
        }
        bounds[to] = bound;
        counts[to] = count;
      }
    }
  }

  /** Adds up counts of the same bound; returns how many buckets are left. */
  private int coalesce() {
    int last = 0;
    double bound = bounds[0];
    double count = counts[0];
    for (int i = 1; i < size; i++) {
      if (bounds[i] == bound) {
        count += counts[i];
      } else {
        bounds[last] = bound;
        counts[last++] = count;
        bound = bounds[i];
        count = counts[i];
      }
    }
    bounds[last] = bound;
    counts[last] = count;
    return last + 1;
  }

  /** Makes counts rise, and keeps what it took. */
  private final class Monotonicity {

    private boolean forced;
    private boolean fixed;
    private double minBucket = Double.POSITIVE_INFINITY;
    private double maxBucket = Double.NEGATIVE_INFINITY;
    private double maxDiff;

    void force(int distinct) {
      double before = counts[0];
      for (int i = 1; i < distinct; i++) {
        double count = counts[i];
        if (count == before) {
          continue;
        }
        if (isAlmost(before, count)) {
          counts[i] = before;
          fixed = true;
        } else if (count < before) {
          counts[i] = before;
          raised(bounds[i], before - count);
        } else {
          before = count;
        }
      }
    }

    private void raised(double bound, double diff) {
      forced = true;
      minBucket = bound < minBucket ? bound : minBucket;
      maxBucket = bound > maxBucket ? bound : maxBucket;
      maxDiff = Math.max(maxDiff, diff);
    }

    Quantile with(double value) {
      return new Quantile(value, forced, fixed, minBucket, maxBucket, maxDiff);
    }
  }

  /** Returns whether two counts that differ may do so by rounding alone. */
  private static boolean isAlmost(double left, double right) {
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Double.isNaN(left) && Double.isNaN(right);
    }
    double sum = Math.abs(left) + Math.abs(right);
    double difference = Math.abs(left - right);
    if (left == 0 || right == 0 || sum < Double.MIN_NORMAL) {
      return difference < TOLERANCE * Double.MIN_NORMAL;
    }
    return difference / Math.min(sum, Double.MAX_VALUE) < TOLERANCE;
  }
}
