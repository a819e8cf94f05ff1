package io.cortexmon.promql.engine;

import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.GoText;

/** The texts of annotations, which are Prometheus's. */
final class Notes {

  static final String SORT_IN_RANGE =
      "sort is ineffective for range queries since results are always ordered by labels";
  static final String MIXED_IN_AGGREGATION =
      "encountered a mix of histograms and floats for aggregation";

  /** What histograms are combined by, in the texts about resets and custom bounds. */
  enum Operation {
    ADDITION("addition"),
    SUBTRACTION("subtraction"),
    AGGREGATION("aggregation");

    private final String text;

    Operation(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private Notes() {}

  static String invalidQuantile(double quantile) {
    return "quantile value should be between 0 and 1, got " + GoNumber.format("%g", quantile);
  }

  static String invalidRatio(double ratio, double cap) {
    return "ratio value should be between -1 and 1, got "
        + GoNumber.format("%g", ratio)
        + ", capping to "
        + GoNumber.format("%g", cap);
  }

  /**
   * @param metric may be empty, as in all texts that name a metric after {@code for metric name}
   */
  static String badBucketLabel(String label, String metric) {
    return "bucket label \"le\" is missing or has a malformed value of "
        + GoText.quoted(label)
        + forMetric(metric);
  }

  static String mixedFloatsAndHistograms(String metric) {
    return "encountered a mix of histograms and floats for metric name " + GoText.quoted(metric);
  }

  static String mixedClassicAndNative(String metric) {
    return "vector contains a mix of classic and native histograms" + forMetric(metric);
  }

  static String notCounter(String metric) {
    return "this native histogram metric is not a counter: " + GoText.quoted(metric);
  }

  static String notGauge(String metric) {
    return "this native histogram metric is not a gauge: " + GoText.quoted(metric);
  }

  static String mixedBuckets(String metric) {
    return "vector contains a mix of histograms with exponential and custom buckets schemas for"
        + " metric name "
        + GoText.quoted(metric);
  }

  static String possibleNonCounter(String metric) {
    return "metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "
        + GoText.quoted(metric);
  }

  static String possibleNonCounterType(String metric, String type) {
    return "metric might not be a counter, __type__ label is not set to \"counter\" or"
        + " \"histogram\", got "
        + GoText.quoted(type)
        + ": "
        + GoText.quoted(metric);
  }

  static String forcedMonotonicity(String metric) {
    return "input to histogram_quantile needed to be fixed for monotonicity (see"
        + " https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)"
        + forMetric(metric);
  }

  static String incompatibleTypes(String left, String operator, String right) {
    return "incompatible sample types encountered for binary operator "
        + GoText.quoted(operator)
        + ": "
        + left
        + " "
        + operator
        + " "
        + right;
  }

  static String incompatibleBuckets(String operator) {
    return "incompatible bucket layout encountered for binary operator " + operator;
  }

  static String ignoredInAggregation(String aggregation) {
    return "ignored histogram in " + aggregation + " aggregation";
  }

  static String ignoredInMixedRange(String metric) {
    return "ignored histograms in a range containing both floats and histograms for metric name "
        + GoText.quoted(metric);
  }

  static String quantileIsNaN(String metric) {
    return "input to histogram_quantile has NaN observations, result is NaN" + forMetric(metric);
  }

  static String quantileIsSkewed(String metric) {
    return "input to histogram_quantile has NaN observations, result is skewed higher"
        + forMetric(metric);
  }

  static String fractionHasNaN(String metric) {
    return "input to histogram_fraction has NaN observations, which are excluded from all fractions"
        + forMetric(metric);
  }

  static String resetCollision(Operation operation) {
    return "conflicting counter resets during histogram " + operation;
  }

  static String mismatchedBounds(Operation operation) {
    return "mismatched custom buckets were reconciled during " + operation;
  }

  static String startTimeOverlap(String metric) {
    return "sample has start time that overlaps with previous sample timestamp for metric "
        + GoText.quoted(metric);
  }

  private static String forMetric(String metric) {
    return metric.isEmpty() ? "" : " for metric name " + GoText.quoted(metric);
  }
}
