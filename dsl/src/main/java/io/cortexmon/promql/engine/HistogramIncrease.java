package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import org.jspecify.annotations.Nullable;

/** The increase of a range's histograms from the first to the last, without extrapolation. */
final class HistogramIncrease {

  private final RangeWindow window;
  private final int last;
  private final boolean counter;
  private boolean gauges;
  private boolean overlaps;
  private boolean subtractionReconciled;
  private boolean additionReconciled;

  private HistogramIncrease(RangeWindow window, boolean counter) {
    this.window = window;
    this.last = window.to - 1;
    this.counter = counter;
  }

  /**
   * Returns the increase.
   *
   * @param window at least two histograms and no float
   * @param counter whether the histograms count, and may be reset
   * @return null, and a warning, where custom and exponential buckets meet
   */
  static @Nullable FloatHistogram of(RangeWindow window, boolean counter, Annotations annotations) {
    return new HistogramIncrease(window, counter).increase(annotations);
  }

  private @Nullable FloatHistogram increase(Annotations annotations) {
    HistogramTerms terms = new HistogramTerms(window, annotations);
    gauges = isGauge(window.from) || isGauge(last);
    FloatHistogram base = base();
    if (base.hasCustomBuckets() != window.histogram(last).hasCustomBuckets()) {
      if (counter && gauges) {
        terms.warnNotCounter();
      }
      terms.warnMixedBuckets();
      return null;
    }
    FloatHistogram increase;
    try {
      increase = raised(HistogramMath.toSchema(window.histogram(last), schema(base)), base);
    } catch (IncompatibleBucketsException incompatible) {
      terms.warnMixedBuckets();
      return null;
    }
    annotate(terms);
    return HistogramMath.compact(HistogramMath.withReset(increase, CounterReset.GAUGE));
  }

  /**
   * Returns what is subtracted from the last histogram: the first, or an empty one where the
   * counter is reset right after the first.
   */
  private FloatHistogram base() {
    FloatHistogram first = window.histogram(window.from);
    if (!counter || !isReset(first, window.from + 1)) {
      return first;
    }
    FloatHistogram second = window.histogram(window.from + 1);
    return new FloatHistogram(
        CounterReset.UNKNOWN,
        second.schema(),
        0,
        0,
        0,
        0,
        Buckets.NONE,
        Buckets.NONE,
        second.customValues());
  }

  /** Returns the lowest schema of all histograms that matter. */
  private int schema(FloatHistogram base) {
    int schema = Math.min(window.histogram(last).schema(), base.schema());
    for (int i = window.from + 1; counter && i < last; i++) {
      FloatHistogram histogram = window.histogram(i);
      gauges |= isGauge(i);
      if (histogram.hasCustomBuckets() != base.hasCustomBuckets()) {
        throw new IncompatibleBucketsException();
      }
      schema = Math.min(schema, histogram.schema());
    }
    return schema;
  }

  private FloatHistogram raised(FloatHistogram end, FloatHistogram base) {
    HistogramMath.Combination difference = HistogramMath.subtract(end, base);
    subtractionReconciled = difference.boundsReconciled();
    FloatHistogram increase = difference.value();
    FloatHistogram previous = base;
    for (int i = window.from + 1; counter && i <= last; i++) {
      overlaps |= StartTimes.overlaps(window, i - 1, i);
      if (isReset(previous, i)) {
        HistogramMath.Combination sum = HistogramMath.add(increase, previous);
        additionReconciled |= sum.boundsReconciled();
        increase = sum.value();
      }
      previous = window.histogram(i);
    }
    return increase;
  }

  private boolean isReset(FloatHistogram previous, int i) {
    return StartTimes.isReset(window, i - 1, i)
        || HistogramMath.isReset(previous, window.histogram(i));
  }

  private boolean isGauge(int i) {
    return window.histogram(i).counterReset() == CounterReset.GAUGE;
  }

  private void annotate(HistogramTerms terms) {
    if (counter && gauges) {
      terms.warnNotCounter();
    }
    if (!counter && !(isGauge(window.from) && isGauge(last))) {
      terms.warnNotGauge();
    }
    if (overlaps) {
      terms.annotations().startTimeOverlap(window.labels.metricName(), window.span);
    }
    if (subtractionReconciled) {
      terms.informMismatchedBounds(Notes.Operation.SUBTRACTION);
    }
    if (additionReconciled) {
      terms.informMismatchedBounds(Notes.Operation.ADDITION);
    }
  }
}
