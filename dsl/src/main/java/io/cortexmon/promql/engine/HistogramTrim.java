package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;

/** Cuts off the observations of a native histogram on one side of a bound. */
final class HistogramTrim {

  private final FloatHistogram histogram;
  private final double bound;

  /** Whether what lies below the bound is kept. */
  private final boolean upper;

  private double count;
  private double sum;
  private boolean changed;

  HistogramTrim(FloatHistogram histogram, double bound, boolean upper) {
    this.histogram = histogram;
    this.bound = bound;
    this.upper = upper;
  }

  FloatHistogram trimmed() {
    Buckets positive = side(histogram.positive(), true);
    Buckets negative = side(histogram.negative(), false);
    double zeroCount = zeroBucket();
    if (!changed) {
      return histogram;
    }
    return new FloatHistogram(
        histogram.counterReset(),
        histogram.schema(),
        histogram.zeroThreshold(),
        zeroCount,
        count,
        sum,
        positive.populated(),
        negative.populated(),
        histogram.customValues());
  }

  private Buckets side(Buckets buckets, boolean positive) {
    int[] indices = new int[buckets.size()];
    double[] kept = new double[buckets.size()];
    for (int i = 0; i < kept.length; i++) {
      indices[i] = buckets.index(i);
      if (buckets.count(i) != 0) {
        double far = histogram.upperBound(indices[i]);
        double near = histogram.upperBound(indices[i] - 1);
        kept[i] =
            positive
                ? bucket(near, far, buckets.count(i), true)
                : bucket(-far, -near, buckets.count(i), false);
        changed |= kept[i] != buckets.count(i);
      }
    }
    return Buckets.at(indices, kept);
  }

  /** Returns what is kept of a bucket, and adds it to count and sum. */
  private double bucket(double lower, double higher, double all, boolean positive) {
    boolean inside = upper ? higher <= bound : lower >= bound;
    boolean divided = upper ? lower < bound : higher > bound;
    if (inside) {
      return keep(all, middle(lower, higher, positive));
    }
    if (!divided) {
      return keep(0, 0);
    }
    if (lower == Double.NEGATIVE_INFINITY) {
      return upper ? belowOfLowest(higher, all) : aboveOfLowest(higher, all);
    }
    if (higher == Double.POSITIVE_INFINITY) {
      return upper || bound < lower ? keep(0, finite(lower)) : keep(all, bound);
    }
    boolean linear = histogram.hasCustomBuckets();
    double below = Interpolation.countBelow(lower, higher, all, bound, linear);
    return upper
        ? keep(below, middle(lower, bound, positive))
        : keep(all - below, middle(bound, higher, positive));
  }

  private double keep(double kept, double middle) {
    count += kept;
    sum += middle * kept;
    return kept;
  }

  /** A bucket without a lower bound begins at 0 if it ends above, which only custom ones do. */
  private double belowOfLowest(double higher, double all) {
    if (bound >= higher) {
      return keep(all, 0);
    }
    if (bound > 0 && higher > 0 && higher != Double.POSITIVE_INFINITY) {
      return keep(all * bound / higher, bound / 2);
    }
    return higher <= 0 ? keep(all, bound) : keep(0, finite(higher));
  }

  private double aboveOfLowest(double higher, double all) {
    if (bound == Double.NEGATIVE_INFINITY) {
      return keep(all, 0);
    }
    if (bound >= 0 && higher > bound && higher != Double.POSITIVE_INFINITY) {
      return keep(all * (1 - bound / higher), (bound + higher) / 2);
    }
    return keep(0, finite(higher));
  }

  private static double finite(double number) {
    return Double.isInfinite(number) ? 0 : number;
  }

  /** Returns the value that stands for all in a bucket. */
  private double middle(double lower, double higher, boolean positive) {
    if (Double.isInfinite(lower)) {
      return Double.isInfinite(higher) ? 0 : higher > 0 ? higher / 2 : higher;
    }
    if (Double.isInfinite(higher)) {
      return lower;
    }
    if (histogram.hasCustomBuckets()) {
      return (lower + higher) / 2;
    }
    double mean = Math.sqrt(Math.abs(lower * higher));
    return positive ? mean : -mean;
  }

  /** Returns what is kept of the zero bucket, which has one side only if the histogram does. */
  private double zeroBucket() {
    double all = histogram.zeroCount();
    if (!(all > 0)) {
      return all;
    }
    boolean below = isPopulated(histogram.negative());
    boolean above = isPopulated(histogram.positive());
    double lower = above && !below ? 0 : -histogram.zeroThreshold();
    double higher = below && !above ? 0 : histogram.zeroThreshold();
    double kept = upper ? zeroBelow(lower, higher, all) : zeroAbove(lower, higher, all);
    changed |= kept != all;
    return kept;
  }

  private static boolean isPopulated(Buckets buckets) {
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.count(i) != 0) {
        return true;
      }
    }
    return false;
  }

  private double zeroBelow(double lower, double higher, double all) {
    if (bound <= lower) {
      return keep(0, 0);
    }
    return bound >= higher
        ? keep(all, (lower + higher) / 2)
        : keep(all * ((bound - lower) / (higher - lower)), (lower + bound) / 2);
  }

  private double zeroAbove(double lower, double higher, double all) {
    if (bound <= lower) {
      return keep(all, (lower + higher) / 2);
    }
    return bound >= higher
        ? keep(0, 0)
        : keep(all * ((higher - bound) / (higher - lower)), (bound + higher) / 2);
  }
}
