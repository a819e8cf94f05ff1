package io.cortexmon.rule.template;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.util.Optional;

/**
 * One sample of a query's result.
 *
 * @param labels its labels, the metric name as {@code __name__}
 * @param value its value; of a histogram not used
 * @param histogram its native histogram, where it has one
 */
public record TemplateSample(Labels labels, double value, Optional<FloatHistogram> histogram) {

  /** Returns a sample with a number. */
  public static TemplateSample of(Labels labels, double value) {
    return new TemplateSample(labels, value, Optional.empty());
  }

  /** Returns a sample with a native histogram. */
  public static TemplateSample of(Labels labels, FloatHistogram histogram) {
    return new TemplateSample(labels, 0, Optional.of(histogram));
  }
}
