package io.cortexmon.promql;

/** The zero bucket of a histogram, which grows until it holds that of another one. */
final class ZeroBucket {

  private final int schema;
  private double settled;
  private double base;
  private Buckets positive;
  private Buckets negative;
  private double threshold;
  private double count;

  ZeroBucket(FloatHistogram histogram) {
    schema = histogram.schema();
    settled = histogram.zeroThreshold();
    base = histogram.zeroCount();
    positive = histogram.positive();
    negative = histogram.negative();
    threshold = settled;
    count = base;
  }

  double threshold() {
    return threshold;
  }

  double count() {
    return count;
  }

  Buckets positive() {
    return positive;
  }

  Buckets negative() {
    return negative;
  }

  /** Counts in the buckets below a threshold, and all of a populated one that it divides. */
  void widen(double wanted) {
    if (!(wanted > threshold)) {
      return;
    }
    threshold = wanted;
    double before;
    do {
      before = threshold;
      count = base;
      take(positive);
      take(negative);
    } while (threshold != before);
  }

  private void take(Buckets buckets) {
    for (int i = 0; i < buckets.size() && lower(buckets, i) < threshold; i++) {
      double upper = ExponentialBuckets.upperBound(buckets.index(i), schema);
      count += buckets.count(i);
      if (upper > threshold && buckets.count(i) != 0) {
        threshold = upper;
      }
    }
  }

  /** Removes the buckets that the zero bucket holds; where it grew, all empty ones go too. */
  void settle() {
    if (threshold > settled) {
      settled = threshold;
      base = count;
      positive = outside(positive);
      negative = outside(negative);
    }
  }

  private Buckets outside(Buckets buckets) {
    int first = 0;
    while (first < buckets.size() && lower(buckets, first) < threshold) {
      first++;
    }
    return buckets.from(first).populated();
  }

  private double lower(Buckets buckets, int i) {
    return ExponentialBuckets.upperBound(buckets.index(i) - 1, schema);
  }
}
