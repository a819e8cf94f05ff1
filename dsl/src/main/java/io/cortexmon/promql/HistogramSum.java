package io.cortexmon.promql;

import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.List;

/** Addition and subtraction of native histograms, as Prometheus brings their buckets together. */
final class HistogramSum {

  private HistogramSum() {}

  /**
   * @param sign 1, or -1 to subtract the right one
   */
  static FloatHistogram of(FloatHistogram left, FloatHistogram right, int sign) {
    if (left.hasCustomBuckets() != right.hasCustomBuckets()) {
      throw new IllegalArgumentException(
          "cannot apply this operation on histograms with a mix of exponential and custom bucket"
              + " schemas");
    }
    return left.hasCustomBuckets() ? custom(left, right, sign) : exponential(left, right, sign);
  }

  private static CounterReset reset(CounterReset left, CounterReset right) {
    if (left == right) {
      return left;
    }
    boolean gauge = left == CounterReset.GAUGE || right == CounterReset.GAUGE;
    return gauge ? CounterReset.GAUGE : CounterReset.UNKNOWN;
  }

  private static FloatHistogram exponential(FloatHistogram left, FloatHistogram right, int sign) {
    ZeroBucket zero = new ZeroBucket(left);
    ZeroBucket otherZero = new ZeroBucket(right);
    while (zero.threshold() < otherZero.threshold() || otherZero.threshold() < zero.threshold()) {
      otherZero.widen(zero.threshold());
      zero.widen(otherZero.threshold());
      zero.settle();
    }
    double threshold = zero.threshold();
    int schema = Math.min(left.schema(), right.schema());
    return new FloatHistogram(
        reset(left.counterReset(), right.counterReset()),
        schema,
        threshold,
        zero.count() + sign * otherZero.count(),
        left.count() + sign * right.count(),
        left.sum() + sign * right.sum(),
        side(left, zero.positive(), right, right.positive(), threshold, sign),
        side(left, zero.negative(), right, right.negative(), threshold, sign),
        List.of());
  }

  private static Buckets side(
      FloatHistogram left,
      Buckets mine,
      FloatHistogram right,
      Buckets theirs,
      double threshold,
      int sign) {
    int schema = Math.min(left.schema(), right.schema());
    Buckets added = theirs.coarser(right.schema() - schema);
    int first = 0;
    while (first < added.size()
        && ExponentialBuckets.isSchema(schema)
        && ExponentialBuckets.upperBound(added.index(first), schema) <= threshold) {
      first++;
    }
    return mine.coarser(left.schema() - schema).plus(added.from(first), sign);
  }

  private static FloatHistogram custom(FloatHistogram left, FloatHistogram right, int sign) {
    boolean same = CustomBounds.areEqual(left.customValues(), right.customValues());
    List<Double> bounds =
        same ? left.customValues() : CustomBounds.common(left.customValues(), right.customValues());
    return new FloatHistogram(
        reset(left.counterReset(), right.counterReset()),
        FloatHistogram.CUSTOM_BUCKETS,
        0,
        0,
        left.count() + sign * right.count(),
        left.sum() + sign * right.sum(),
        same ? left.positive().plus(right.positive(), sign) : merged(left, right, bounds, sign),
        Buckets.NONE,
        bounds);
  }

  /**
   * All buckets of both one after another, each added to the one that reaches as far. A bucket
   * stays if it is 0 only by rounding.
   */
  private static Buckets merged(
      FloatHistogram left, FloatHistogram right, List<Double> bounds, int sign) {
    double[] sums = new double[bounds.size() + 1];
    double[] lost = new double[sums.length];
    add(sums, lost, left, CustomBounds.targets(left, bounds), 1);
    add(sums, lost, right, CustomBounds.targets(right, bounds), sign);
    Buckets.Builder merged = new Buckets.Builder(sums.length);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != 0 || lost[i] != 0) {
        merged.add(i, sums[i]);
      }
    }
    return merged.build();
  }

  /** Adds buckets, and finds what rounding takes from each sum as Neumaier does. */
  private static void add(
      double[] sums, double[] lost, FloatHistogram histogram, int[] targets, int sign) {
    for (int i = 0; i < targets.length; i++) {
      int target = targets[i];
      double count = sign * histogram.positive().count(i);
      double sum = sums[target];
      double total = sum + count;
      double rest =
          Math.abs(sum) >= Math.abs(count) ? (sum - total) + count : (count - total) + sum;
      lost[target] = Double.isInfinite(total) ? 0 : lost[target] + rest;
      sums[target] = total;
    }
  }
}
