package io.cortexmon.promql.engine;

import io.cortexmon.promql.ExponentialBuckets;

/** The zero bucket of a sum of histograms, as it would be if it were wider. */
final class CompensatedZero {

  private final int schema;
  private final CompensatedNumber count;
  private final CompensatedBuckets positive;
  private final CompensatedBuckets negative;
  private double threshold;

  CompensatedZero(
      int schema,
      double threshold,
      CompensatedNumber count,
      CompensatedBuckets positive,
      CompensatedBuckets negative) {
    this.schema = schema;
    this.threshold = threshold;
    this.count = count;
    this.positive = positive;
    this.negative = negative;
  }

  /** Returns how far the bucket reaches since it was last widened. */
  double threshold() {
    return threshold;
  }

  /**
   * Returns the count of a bucket that reaches so far, or to the end of a populated bucket that
   * this would divide. If a negative bucket makes it reach further, counting starts again, but not
   * the compensation.
   */
  CompensatedNumber widened(double wanted) {
    threshold = wanted;
    CompensatedNumber total = count.copy();
    double before;
    do {
      total.restart(count.value());
      take(positive, total);
      before = threshold;
      take(negative, total);
    } while (threshold != before);
    return total;
  }

  private void take(CompensatedBuckets buckets, CompensatedNumber total) {
    for (int i = 0; i < buckets.size(); i++) {
      int index = buckets.index(i);
      if (ExponentialBuckets.upperBound(index - 1, schema) >= threshold) {
        return;
      }
      total.add(buckets.value(i));
      total.add(buckets.compensation(i));
      double end = ExponentialBuckets.upperBound(index, schema);
      if (end > threshold) {
        threshold = buckets.value(i) == 0 ? threshold : end;
        return;
      }
    }
  }
}
