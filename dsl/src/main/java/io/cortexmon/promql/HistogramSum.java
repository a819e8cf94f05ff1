package io.cortexmon.promql;

import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.ArrayList;
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
        side(left, zero.outside(left.positive()), right, right.positive(), threshold, sign),
        side(left, zero.outside(left.negative()), right, right.negative(), threshold, sign),
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
    List<Double> bounds = common(left.customValues(), right.customValues());
    return new FloatHistogram(
        reset(left.counterReset(), right.counterReset()),
        FloatHistogram.CUSTOM_BUCKETS,
        0,
        0,
        left.count() + sign * right.count(),
        left.sum() + sign * right.sum(),
        mapped(left, bounds).plus(mapped(right, bounds), sign),
        Buckets.NONE,
        bounds);
  }

  /** The bounds that both have; both are in ascending order. */
  private static List<Double> common(List<Double> left, List<Double> right) {
    if (left.equals(right)) {
      return left;
    }
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
    return common;
  }

  /** The buckets for fewer bounds: each goes into the first that reaches as far. */
  private static Buckets mapped(FloatHistogram histogram, List<Double> bounds) {
    List<Double> own = histogram.customValues();
    Buckets buckets = histogram.positive();
    if (own.equals(bounds)) {
      return buckets;
    }
    Buckets.Builder mapped = new Buckets.Builder(buckets.size());
    int target = 0;
    for (int i = 0; i < buckets.size(); i++) {
      int index = buckets.index(i);
      double bound = index < own.size() ? own.get(Math.max(0, index)) : Double.POSITIVE_INFINITY;
      while (target < bounds.size() && bounds.get(target) < bound) {
        target++;
      }
      mapped.add(target, buckets.count(i));
    }
    return mapped.build().populated();
  }

  /** The zero bucket of a histogram, which grows until it holds that of another one. */
  private static final class ZeroBucket {

    private final FloatHistogram histogram;
    private double threshold;
    private double count;

    ZeroBucket(FloatHistogram histogram) {
      this.histogram = histogram;
      this.threshold = histogram.zeroThreshold();
      this.count = histogram.zeroCount();
    }

    double threshold() {
      return threshold;
    }

    double count() {
      return count;
    }

    /** Takes in the buckets below a threshold, and all of a populated one that it divides. */
    void widen(double wanted) {
      if (!(wanted > threshold)) {
        return;
      }
      threshold = wanted;
      double before;
      do {
        before = threshold;
        count = histogram.zeroCount();
        take(histogram.positive());
        take(histogram.negative());
      } while (threshold != before);
    }

    private void take(Buckets buckets) {
      for (int i = 0; i < buckets.size() && lower(buckets, i) < threshold; i++) {
        double upper = ExponentialBuckets.upperBound(buckets.index(i), histogram.schema());
        count += buckets.count(i);
        if (upper > threshold && buckets.count(i) != 0) {
          threshold = upper;
        }
      }
    }

    /** The buckets that are not in the zero bucket; what is empty goes too if it grew. */
    Buckets outside(Buckets buckets) {
      if (threshold == histogram.zeroThreshold()) {
        return buckets;
      }
      int first = 0;
      while (first < buckets.size() && lower(buckets, first) < threshold) {
        first++;
      }
      return buckets.from(first).populated();
    }

    private double lower(Buckets buckets, int i) {
      return ExponentialBuckets.upperBound(buckets.index(i) - 1, histogram.schema());
    }
  }
}
