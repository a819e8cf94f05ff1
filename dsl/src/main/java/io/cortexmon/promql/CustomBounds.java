package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * The bounds of custom buckets, in ascending order, and how buckets get fewer of them: histograms
 * with different bounds are calculated with by the bounds that all of them have.
 */
public final class CustomBounds {

  private CustomBounds() {}

  /** Returns whether these are the same numbers; 0 and -0 are. */
  public static boolean areEqual(List<Double> left, List<Double> right) {
    if (left == right) {
      return true;
    }
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      double bound = left.get(i);
      if (bound != right.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the bounds that both have. */
  public static List<Double> common(List<Double> left, List<Double> right) {
    List<Double> common = new ArrayList<>();
    int j = 0;
    for (double bound : left) {
      while (j < right.size() && right.get(j) < bound) {
        j++;
      }
      if (j < right.size() && right.get(j) == bound) {
        common.add(bound);
        j++;
      }
    }
    return List.copyOf(common);
  }

  /**
   * Returns which bucket each bucket of a histogram goes into where there are fewer bounds: the
   * first that reaches as far.
   *
   * @param bounds some of the histogram's custom values
   * @return by position of the bucket, from 0 to the number of bounds
   */
  public static int[] targets(FloatHistogram histogram, List<Double> bounds) {
    List<Double> own = histogram.customValues();
    Buckets buckets = histogram.positive();
    int[] targets = new int[buckets.size()];
    int target = 0;
    for (int i = 0; i < targets.length; i++) {
      int index = buckets.index(i);
      double bound = index < own.size() ? own.get(Math.max(0, index)) : Double.POSITIVE_INFINITY;
      while (target < bounds.size() && bounds.get(target) < bound) {
        target++;
      }
      targets[i] = target;
    }
    return targets;
  }

  /** Returns the counts of a histogram's buckets, all of them, for fewer bounds. */
  public static double[] counts(FloatHistogram histogram, List<Double> bounds) {
    double[] counts = new double[bounds.size() + 1];
    int[] targets = targets(histogram, bounds);
    for (int i = 0; i < targets.length; i++) {
      counts[targets[i]] += histogram.positive().count(i);
    }
    return counts;
  }
}
