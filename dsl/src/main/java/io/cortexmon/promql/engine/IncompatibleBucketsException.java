package io.cortexmon.promql.engine;

/** Two histograms, one of which has custom and the other exponential buckets. */
final class IncompatibleBucketsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompatibleBucketsException() {
    super("a mix of exponential and custom buckets", null, false, false);
  }
}
