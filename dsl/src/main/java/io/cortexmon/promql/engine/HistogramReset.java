package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.CustomBounds;
import io.cortexmon.promql.FloatHistogram;
import java.util.List;

/** Finds out from their counts whether a counter was reset between two histograms. */
final class HistogramReset {

  private HistogramReset() {}

  static boolean isBetween(FloatHistogram previous, FloatHistogram current) {
    if (current.count() < previous.count()) {
      return true;
    }
    if (current.hasCustomBuckets()) {
      return !previous.hasCustomBuckets() || isBetweenCustom(previous, current);
    }
    return current.schema() > previous.schema() || isBetweenExponential(previous, current);
  }

  private static boolean isBetweenCustom(FloatHistogram previous, FloatHistogram current) {
    if (CustomBounds.areEqual(previous.customValues(), current.customValues())) {
      return falls(previous.positive(), current.positive());
    }
    List<Double> bounds = CustomBounds.common(previous.customValues(), current.customValues());
    double[] before = CustomBounds.counts(previous, bounds);
    double[] now = CustomBounds.counts(current, bounds);
    for (int i = 0; i < now.length; i++) {
      if (now[i] < before[i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Custom buckets before have a schema below all others, so that they never come so far. A zero
   * bucket that only a reset can explain ends within a populated bucket.
   */
  private static boolean isBetweenExponential(FloatHistogram previous, FloatHistogram current) {
    double threshold = current.zeroThreshold();
    if (threshold < previous.zeroThreshold()) {
      return true;
    }
    FloatHistogram widened = previous.widened(threshold);
    if (widened.zeroThreshold() != threshold || current.zeroCount() < widened.zeroCount()) {
      return true;
    }
    FloatHistogram coarse = previous.toSchema(current.schema());
    return falls(outside(coarse.positive(), current), outside(current.positive(), current))
        || falls(outside(coarse.negative(), current), outside(current.negative(), current));
  }

  /** The buckets that do not end in the zero bucket. */
  private static Buckets outside(Buckets buckets, FloatHistogram current) {
    double threshold = current.zeroThreshold();
    int first = 0;
    while (threshold != 0
        && first < buckets.size()
        && current.upperBound(buckets.index(first)) <= threshold) {
      first++;
    }
    return buckets.from(first);
  }

  /** Returns whether a populated bucket is gone, or the count of one is smaller. */
  private static boolean falls(Buckets before, Buckets now) {
    int j = 0;
    for (int i = 0; i < before.size(); i++) {
      int index = before.index(i);
      while (j < now.size() && now.index(j) < index) {
        j++;
      }
      boolean there = j < now.size() && now.index(j) == index;
      double count = before.count(i);
      if (there ? now.count(j) < count : count != 0) {
        return true;
      }
    }
    return false;
  }
}
