package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import org.jspecify.annotations.Nullable;

/**
 * {@code rate}, {@code increase} and {@code delta}: the difference between the last and the first
 * sample, extrapolated to the ends of the range.
 *
 * @param counter whether a value that falls is a counter reset
 * @param perSecond whether the result is per second
 */
record ExtrapolatedRate(boolean counter, boolean perSecond) implements RangeFunction {

  /** How many times the average distance of samples an end may lie away and be reached. */
  private static final double REACH = 1.1;

  private static final double MILLIS = 1000;

  @Override
  public void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    if (!window.hasHistograms()) {
      floats(window, result, annotations);
    } else if (window.hasFloats()) {
      String metric = window.labels.metricName();
      annotations.warn(Notes.mixedFloatsAndHistograms(metric), window.span);
    } else {
      histograms(window, result, annotations);
    }
  }

  private void floats(RangeWindow window, Cell result, Annotations annotations) {
    double first = window.values[window.from];
    double increase = window.values[window.to - 1] - first;
    if (counter) {
      increase = raised(window, increase, annotations);
    }
    if (counter && StartTimes.isWithin(window)) {
      result.set((increase + first) * factorFromStart(window));
    } else if (window.to - window.from > 1) {
      result.set(increase * factor(window, first, increase));
    }
  }

  /** Adds to the increase what the counter had before each reset. */
  private static double raised(RangeWindow window, double increase, Annotations annotations) {
    double[] values = window.values;
    double raised = increase;
    if (window.starts == null) {
      for (int i = window.from + 1; i < window.to; i++) {
        if (values[i] < values[i - 1]) {
          raised += values[i - 1];
        }
      }
      return raised;
    }
    boolean overlaps = false;
    for (int i = window.from + 1; i < window.to; i++) {
      overlaps |= StartTimes.overlaps(window, i - 1, i);
      if (values[i] < values[i - 1] || StartTimes.isReset(window, i - 1, i)) {
        raised += values[i - 1];
      }
    }
    if (overlaps) {
      annotations.startTimeOverlap(window.labels.metricName(), window.span);
    }
    return raised;
  }

  private void histograms(RangeWindow window, Cell result, Annotations annotations) {
    FloatHistogram first = window.histogram(window.from);
    boolean single = window.to - window.from == 1;
    FloatHistogram increase = single ? null : HistogramIncrease.of(window, counter, annotations);
    if (counter && StartTimes.isWithin(window)) {
      FloatHistogram sum = single ? first : plus(increase, first, window, annotations);
      scaled(sum, factorFromStart(window), result);
    } else if (increase != null) {
      scaled(increase, factor(window, first.count(), increase.count()), result);
    }
  }

  private static @Nullable FloatHistogram plus(
      @Nullable FloatHistogram increase,
      FloatHistogram first,
      RangeWindow window,
      Annotations annotations) {
    HistogramTerms terms = new HistogramTerms(window, annotations);
    try {
      return increase == null ? null : terms.sum(increase, first);
    } catch (IncompatibleBucketsException incompatible) {
      terms.warnMixedBuckets();
      return null;
    }
  }

  private static void scaled(@Nullable FloatHistogram sum, double factor, Cell result) {
    if (sum != null) {
      result.set(HistogramMath.times(sum, factor));
    }
  }

  /** By what the increase since the counter's start is multiplied. */
  private double factorFromStart(RangeWindow window) {
    long start = window.starts == null ? 0 : window.starts[window.from];
    double sampled = (window.times[window.to - 1] - start) / MILLIS;
    return factor(window, sampled, 0, toEnd(window, averageDistance(window)));
  }

  /** By what the increase since the first sample is multiplied. */
  private double factor(RangeWindow window, double first, double increase) {
    double average = averageDistance(window);
    double sampled = (window.times[window.to - 1] - window.times[window.from]) / MILLIS;
    double toStart = (window.times[window.from] - window.start) / MILLIS;
    if (toStart >= average * REACH) {
      toStart = average / 2;
    }
    if (counter && increase > 0 && first >= 0) {
      // A counter is never negative, so it started where its line meets zero.
      double toZero = sampled * (first / increase);
      toStart = toZero < toStart ? toZero : toStart;
    }
    return factor(window, sampled, toStart, toEnd(window, average));
  }

  private double factor(RangeWindow window, double sampled, double toStart, double toEnd) {
    double factor = sampled == 0 ? 1 : (sampled + toStart + toEnd) / sampled;
    return perSecond ? factor / window.seconds() : factor;
  }

  private static double averageDistance(RangeWindow window) {
    int gaps = window.to - 1 - window.from;
    double sampled = (window.times[window.to - 1] - window.times[window.from]) / MILLIS;
    return gaps == 0 ? 0 : sampled / gaps;
  }

  private static double toEnd(RangeWindow window, double average) {
    double toEnd = (window.end - window.times[window.to - 1]) / MILLIS;
    return toEnd >= average * REACH ? average / 2 : toEnd;
  }
}
