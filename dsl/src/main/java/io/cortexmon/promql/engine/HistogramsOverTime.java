package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import java.util.function.Function;

/** {@code sum_over_time} and {@code avg_over_time} of histograms. */
final class HistogramsOverTime {

  private HistogramsOverTime() {}

  static void sum(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    combine(window, HistogramSummation::sum, result, annotations);
  }

  static void average(RangeWindow window, double[] scalars, Cell result, Annotations annotations) {
    combine(window, HistogramSummation::mean, result, annotations);
  }

  private static void combine(
      RangeWindow window,
      Function<HistogramSummation, FloatHistogram> combination,
      Cell result,
      Annotations annotations) {
    HistogramTerms terms = new HistogramTerms(window, annotations);
    HistogramSummation summation = new HistogramSummation();
    try {
      for (int i = window.from; i < window.to; i++) {
        summation.add(window.histogram(i));
      }
      result.set(combination.apply(summation));
    } catch (IncompatibleBucketsException incompatible) {
      terms.warnMixedBuckets();
      return;
    }
    if (summation.hasResetCollision()) {
      annotations.warn(Notes.resetCollision(Notes.Operation.AGGREGATION), window.span);
    }
    if (summation.hasReconciledBounds()) {
      terms.informMismatchedBounds(Notes.Operation.AGGREGATION);
    }
  }
}
