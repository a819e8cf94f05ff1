package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import org.jspecify.annotations.Nullable;

/**
 * Sums and averages of many native histograms with compensation for rounding errors, as {@code
 * sum}, {@code avg}, {@code sum_over_time} and {@code avg_over_time} make them. The order matters:
 * histograms are added as they come.
 *
 * <p>Results are not compacted. The two aggregators compact what they return, the two functions
 * over time do not. What both warn of:
 *
 * <ul>
 *   <li>{@link #add} throws: the warning about mixed buckets, and nothing is returned. Reconciled
 *       bounds were told already by an aggregator, but are not by a function over time, and a
 *       collision by neither.
 *   <li>{@link #hasReconciledBounds}: an aggregator tells it as soon as it happens, even if the
 *       group has floats as well and so no result.
 *   <li>{@link #hasResetCollision}: told if there is a result.
 * </ul>
 *
 * <p>A group whose first sample is a float adds no histograms; one that starts with a histogram
 * adds all that come.
 */
final class HistogramSummation {

  private @Nullable CompensatedHistogram total;

  /** The mean, from the first histogram on with which the sum would be infinite. */
  private @Nullable CompensatedHistogram mean;

  private int size;
  private boolean resetSeen;
  private boolean noResetSeen;
  private boolean reconciled;

  /**
   * Adds a histogram.
   *
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets;
   *     the sum is then as before
   */
  void add(FloatHistogram histogram) {
    resetSeen |= histogram.counterReset() == CounterReset.RESET;
    noResetSeen |= histogram.counterReset() == CounterReset.NOT_RESET;
    if (total == null) {
      total = new CompensatedHistogram(histogram);
      size = 1;
      return;
    }
    if (total.hasCustomBuckets() != histogram.hasCustomBuckets()) {
      throw new IncompatibleBucketsException();
    }
    size++;
    boolean mayOverflow = mean == null && (total.isHuge() || Overflow.isNear(histogram));
    CompensatedHistogram before = mayOverflow ? total.copy() : total;
    reconciled |= total.add(histogram);
    if (mayOverflow && total.hasOverflow()) {
      mean = before.divide(size - 1.0);
    }
    if (mean != null) {
      double share = (size - 1.0) / size;
      reconciled |= mean.times(share).add(HistogramMath.dividedBy(histogram, size));
    }
  }

  /** Returns whether no histogram was added. */
  boolean isEmpty() {
    return total == null;
  }

  /** Returns whether a reset collided with the lack of one. */
  boolean hasResetCollision() {
    return resetSeen && noResetSeen;
  }

  /** Returns whether custom bounds differed. */
  boolean hasReconciledBounds() {
    return reconciled;
  }

  /**
   * Returns the sum, not compacted.
   *
   * @throws IllegalStateException where nothing was added
   */
  FloatHistogram sum() {
    return added().rounded(1);
  }

  /**
   * Returns the mean, not compacted; it is finite even where the sum is not.
   *
   * @throws IllegalStateException where nothing was added
   */
  FloatHistogram mean() {
    return mean == null ? added().rounded(size) : mean.rounded(1);
  }

  private CompensatedHistogram added() {
    if (total == null) {
      throw new IllegalStateException("no histogram was added");
    }
    return total;
  }
}
