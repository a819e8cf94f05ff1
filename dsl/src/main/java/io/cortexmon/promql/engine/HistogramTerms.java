package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;

/**
 * Sums and differences of a range's histograms, with annotations for what does not go together.
 * What the histograms say of counter resets is the business of the functions.
 */
record HistogramTerms(RangeWindow window, Annotations annotations) {

  /**
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets
   */
  FloatHistogram sum(FloatHistogram left, FloatHistogram right) {
    return value(HistogramMath.add(left, right), Notes.Operation.ADDITION);
  }

  /**
   * @throws IncompatibleBucketsException where one has custom and the other exponential buckets
   */
  FloatHistogram difference(FloatHistogram histogram, FloatHistogram subtracted) {
    return value(HistogramMath.subtract(histogram, subtracted), Notes.Operation.SUBTRACTION);
  }

  private FloatHistogram value(HistogramMath.Combination terms, Notes.Operation operation) {
    if (terms.boundsReconciled()) {
      informMismatchedBounds(operation);
    }
    return terms.value();
  }

  void informMismatchedBounds(Notes.Operation operation) {
    annotations.inform(Notes.mismatchedBounds(operation), window.span);
  }

  void warnMixedBuckets() {
    annotations.warn(Notes.mixedBuckets(window.labels.metricName()), window.span);
  }

  void warnNotCounter() {
    annotations.warn(Notes.notCounter(window.labels.metricName()), window.span);
  }

  void warnNotGauge() {
    annotations.warn(Notes.notGauge(window.labels.metricName()), window.span);
  }
}
