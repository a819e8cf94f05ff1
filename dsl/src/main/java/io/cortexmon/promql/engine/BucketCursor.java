package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;

/**
 * Goes through all buckets of a native histogram, empty ones that are there included:
 *
 * <pre>{@code
 * BucketCursor bucket = BucketCursor.ascending(histogram);
 * while (bucket.next()) {
 *   total += bucket.count();
 * }
 * }</pre>
 *
 * <p>The zero bucket is passed over where it is empty. A bucket that it overlaps begins where it
 * ends. After the end, the cursor still shows the last bucket; before the first, one of 0 from 0 to
 * 0.
 */
final class BucketCursor {

  private final FloatHistogram histogram;
  private final boolean ascending;

  /** Which bucket is next: the first of the side that comes first has number 0. */
  private int next;

  private double lower;
  private double upper;
  private boolean lowerInclusive;
  private boolean upperInclusive;
  private double count;

  private BucketCursor(FloatHistogram histogram, boolean ascending) {
    this.histogram = histogram;
    this.ascending = ascending;
  }

  /** Returns a cursor from the lowest negative bucket to the highest positive one. */
  static BucketCursor ascending(FloatHistogram histogram) {
    return new BucketCursor(histogram, true);
  }

  /** Returns a cursor from the highest positive bucket to the lowest negative one. */
  static BucketCursor descending(FloatHistogram histogram) {
    return new BucketCursor(histogram, false);
  }

  /** Moves to the next bucket; returns whether there is one. */
  boolean next() {
    Buckets first = ascending ? histogram.negative() : histogram.positive();
    Buckets second = ascending ? histogram.positive() : histogram.negative();
    int zero = first.size();
    if (next == zero && !(histogram.zeroCount() > 0)) {
      next++;
    }
    int number = next;
    if (number > zero + second.size()) {
      return false;
    }
    next++;
    if (number < zero) {
      show(first, zero - 1 - number, !ascending);
    } else if (number > zero) {
      show(second, number - zero - 1, ascending);
    } else {
      showZero();
    }
    return true;
  }

  private void showZero() {
    lower = -histogram.zeroThreshold();
    upper = histogram.zeroThreshold();
    lowerInclusive = true;
    upperInclusive = true;
    count = histogram.zeroCount();
  }

  private void show(Buckets buckets, int i, boolean positive) {
    int index = buckets.index(i);
    double far = histogram.upperBound(index);
    double near = histogram.upperBound(index - 1);
    lower = positive ? near : -far;
    upper = positive ? far : -near;
    boolean custom = histogram.hasCustomBuckets();
    lowerInclusive = custom ? index == 0 : lower < 0;
    upperInclusive = custom || upper > 0;
    count = buckets.count(i);
    double threshold = histogram.zeroThreshold();
    if (upper < 0 && upper > -threshold) {
      upper = -threshold;
    } else if (lower > 0 && lower < threshold) {
      lower = threshold;
    }
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }

  boolean isLowerInclusive() {
    return lowerInclusive;
  }

  boolean isUpperInclusive() {
    return upperInclusive;
  }

  double count() {
    return count;
  }
}
