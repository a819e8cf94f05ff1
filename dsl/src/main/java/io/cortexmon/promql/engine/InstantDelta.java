package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;

/**
 * {@code irate} and {@code idelta}: the difference between the last two samples.
 *
 * @param counter whether a value that falls is a counter reset, and the result is per second
 */
record InstantDelta(boolean counter) implements RangeFunction {

  private static final double MILLIS = 1000;

  @Override
  public void apply(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    int last = window.to - 1;
    if (last == window.from || window.times[last] == window.times[last - 1]) {
      return;
    }
    boolean histogram = isHistogram(window, last);
    if (histogram != isHistogram(window, last - 1)) {
      String metric = window.labels.metricName();
      annotations.warn(Notes.mixedFloatsAndHistograms(metric), window.span);
    } else if (histogram) {
      histograms(window, result, annotations);
    } else {
      double difference = difference(window, last);
      result.set(counter ? difference / seconds(window) : difference);
    }
  }

  private static boolean isHistogram(RangeWindow window, int i) {
    return window.histograms != null && window.histograms[i] != null;
  }

  private static double seconds(RangeWindow window) {
    return (window.times[window.to - 1] - window.times[window.to - 2]) / MILLIS;
  }

  private double difference(RangeWindow window, int last) {
    double current = window.values[last];
    double previous = window.values[last - 1];
    boolean reset = counter && (current < previous || StartTimes.isReset(window, last - 1, last));
    return reset ? current : current - previous;
  }

  private void histograms(RangeWindow window, Cell result, Annotations annotations) {
    HistogramTerms terms = new HistogramTerms(window, annotations);
    int last = window.to - 1;
    FloatHistogram current = window.histogram(last);
    FloatHistogram previous = window.histogram(last - 1);
    if (counter && (isGauge(current) || isGauge(previous))) {
      terms.warnNotCounter();
    }
    if (!counter && !(isGauge(current) && isGauge(previous))) {
      terms.warnNotGauge();
    }
    boolean reset =
        counter
            && (StartTimes.isReset(window, last - 1, last)
                || HistogramMath.isReset(previous, current));
    try {
      FloatHistogram difference = reset ? current : terms.difference(current, previous);
      FloatHistogram delta =
          HistogramMath.compact(HistogramMath.withReset(difference, CounterReset.GAUGE));
      result.set(counter ? HistogramMath.dividedBy(delta, seconds(window)) : delta);
    } catch (IncompatibleBucketsException incompatible) {
      terms.warnMixedBuckets();
    }
  }

  private static boolean isGauge(FloatHistogram histogram) {
    return histogram.counterReset() == CounterReset.GAUGE;
  }
}
