package io.cortexmon.promql.engine;

import io.cortexmon.promql.CustomBounds;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.List;

/** A native histogram that others are added to, with what rounding took from each number. */
final class CompensatedHistogram {

  private CounterReset counterReset;
  private int schema;
  private double zeroThreshold;
  private final CompensatedNumber zeroCount;
  private final CompensatedNumber count;
  private final CompensatedNumber sum;
  private CompensatedBuckets positive;
  private CompensatedBuckets negative;
  private List<Double> customValues;

  /** Whether anything was added, and so there is a compensation, even if of 0. */
  private boolean compensated;

  CompensatedHistogram(FloatHistogram histogram) {
    counterReset = histogram.counterReset();
    schema = histogram.schema();
    zeroThreshold = histogram.zeroThreshold();
    zeroCount = new CompensatedNumber(histogram.zeroCount());
    count = new CompensatedNumber(histogram.count());
    sum = new CompensatedNumber(histogram.sum());
    positive = new CompensatedBuckets(histogram.positive());
    negative = new CompensatedBuckets(histogram.negative());
    customValues = histogram.customValues();
  }

  private CompensatedHistogram(CompensatedHistogram other) {
    counterReset = other.counterReset;
    schema = other.schema;
    zeroThreshold = other.zeroThreshold;
    zeroCount = other.zeroCount.copy();
    count = other.count.copy();
    sum = other.sum.copy();
    positive = other.positive.copy();
    negative = other.negative.copy();
    customValues = other.customValues;
    compensated = other.compensated;
  }

  CompensatedHistogram copy() {
    return new CompensatedHistogram(this);
  }

  boolean hasCustomBuckets() {
    return schema == FloatHistogram.CUSTOM_BUCKETS;
  }

  /** Returns whether any number is so large, or none, that the next sum may be infinite. */
  boolean isHuge() {
    return Overflow.isNear(zeroCount.value())
        || Overflow.isNear(count.value())
        || Overflow.isNear(sum.value())
        || positive.isHuge()
        || negative.isHuge()
        || hasInfiniteBound();
  }

  /** Returns whether any number is infinite, custom bounds included. */
  boolean hasOverflow() {
    return Double.isInfinite(zeroCount.value())
        || Double.isInfinite(count.value())
        || Double.isInfinite(sum.value())
        || positive.hasOverflow()
        || negative.hasOverflow()
        || hasInfiniteBound();
  }

  private boolean hasInfiniteBound() {
    for (double bound : customValues) {
      if (Double.isInfinite(bound)) {
        return true;
      }
    }
    return false;
  }

  /** Multiplies all counts and the sum, what rounding took from them included. */
  CompensatedHistogram times(double factor) {
    zeroCount.times(factor);
    count.times(factor);
    sum.times(factor);
    positive.times(factor);
    negative.times(factor);
    return this;
  }

  /** Divides all counts and the sum, what rounding took from them included. */
  CompensatedHistogram divide(double divisor) {
    zeroCount.divide(divisor);
    count.divide(divisor);
    sum.divide(divisor);
    positive.divide(divisor);
    negative.divide(divisor);
    return this;
  }

  /**
   * Adds a histogram that has custom buckets if this one does.
   *
   * @return whether custom bounds differ, and only the common ones are left
   */
  boolean add(FloatHistogram other) {
    compensated = true;
    counterReset = joined(counterReset, other.counterReset());
    if (hasCustomBuckets()) {
      addTotals(other);
      return addCustom(other);
    }
    addExponential(other);
    return false;
  }

  private static CounterReset joined(CounterReset left, CounterReset right) {
    if (left == right) {
      return left;
    }
    boolean gauge = left == CounterReset.GAUGE || right == CounterReset.GAUGE;
    return gauge ? CounterReset.GAUGE : CounterReset.UNKNOWN;
  }

  private void addTotals(FloatHistogram other) {
    count.add(other.count());
    sum.add(other.sum());
  }

  private boolean addCustom(FloatHistogram other) {
    if (CustomBounds.areEqual(customValues, other.customValues())) {
      positive.add(other.positive(), 0);
      return false;
    }
    List<Double> common = CustomBounds.common(customValues, other.customValues());
    CompensatedBuckets merged = CompensatedBuckets.zero(common.size() + 1);
    FloatHistogram layout = value();
    merged.addAll(positive, CustomBounds.targets(layout, common));
    merged.addAll(other.positive(), CustomBounds.targets(other, common));
    merged.removeEmpty();
    positive = merged;
    customValues = common;
    return true;
  }

  private void addExponential(FloatHistogram other) {
    if (other.zeroThreshold() == zeroThreshold) {
      zeroCount.add(other.zeroCount());
    } else {
      addZeroBucket(other);
    }
    addTotals(other);
    int finer = schema - other.schema();
    if (finer > 0) {
      positive.coarsen(finer);
      negative.coarsen(finer);
      schema = other.schema();
    }
    positive.add(other.positive(), Math.max(0, -finer), schema, zeroThreshold);
    negative.add(other.negative(), Math.max(0, -finer), schema, zeroThreshold);
  }

  /** Adds the zero bucket after both have grown until they reach equally far. */
  private void addZeroBucket(FloatHistogram other) {
    CompensatedZero theirs =
        new CompensatedZero(
            other.schema(),
            other.zeroThreshold(),
            new CompensatedNumber(other.zeroCount()),
            new CompensatedBuckets(other.positive()),
            new CompensatedBuckets(other.negative()));
    CompensatedNumber added = new CompensatedNumber(other.zeroCount());
    double threshold = other.zeroThreshold();
    while (threshold < zeroThreshold || zeroThreshold < threshold) {
      if (zeroThreshold > threshold) {
        added = theirs.widened(zeroThreshold);
        threshold = theirs.threshold();
      }
      if (threshold > zeroThreshold) {
        CompensatedZero mine =
            new CompensatedZero(schema, zeroThreshold, zeroCount, positive, negative);
        zeroCount.set(mine.widened(threshold));
        zeroThreshold = mine.threshold();
        positive.removeInside(schema, zeroThreshold);
        negative.removeInside(schema, zeroThreshold);
      }
    }
    zeroCount.add(added.value());
    zeroCount.add(added.compensation());
  }

  /** Returns the histogram divided, with what rounding took from it given back. */
  FloatHistogram rounded(double divisor) {
    FloatHistogram value = value();
    FloatHistogram total = divisor == 1 ? value : HistogramMath.dividedBy(value, divisor);
    if (!compensated) {
      return total;
    }
    FloatHistogram lost =
        new FloatHistogram(
            counterReset,
            schema,
            zeroThreshold,
            zeroCount.compensation(),
            count.compensation(),
            sum.compensation(),
            positive.compensations(),
            negative.compensations(),
            customValues);
    return total.plus(divisor == 1 ? lost : HistogramMath.dividedBy(lost, divisor));
  }

  private FloatHistogram value() {
    return new FloatHistogram(
        counterReset,
        schema,
        zeroThreshold,
        zeroCount.value(),
        count.value(),
        sum.value(),
        positive.values(),
        negative.values(),
        customValues);
  }
}
