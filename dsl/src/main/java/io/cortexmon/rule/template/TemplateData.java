package io.cortexmon.rule.template;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.time.Instant;
import java.util.Optional;

/**
 * What a template of an alert is expanded with. Start at {@link #of}; the other parts have defaults
 * and are changed by copying.
 *
 * @param labels what {@code $labels} holds: all labels of the expression's result
 * @param value what {@code $value} is, where there is no histogram
 * @param histogram what {@code $value} is, where the result is a native histogram
 * @param externalLabels what {@code $externalLabels} holds
 * @param externalUrl where Prometheus can be reached, for {@code $externalURL} and the like
 * @param time the time of the evaluation, which {@code now} gives
 * @param queries answers the calls of {@code query}
 */
public record TemplateData(
    Labels labels,
    double value,
    Optional<FloatHistogram> histogram,
    Labels externalLabels,
    String externalUrl,
    Instant time,
    TemplateQuery queries) {

  /** Returns data with the labels and value of a result; all else is empty, at the time 0. */
  public static TemplateData of(Labels labels, double value) {
    return of(TemplateSample.of(labels, value));
  }

  /** Returns data with the labels and value of a result; all else is empty, at the time 0. */
  public static TemplateData of(TemplateSample result) {
    return new TemplateData(
        result.labels(),
        result.value(),
        result.histogram(),
        Labels.EMPTY,
        "",
        Instant.EPOCH,
        TemplateQuery.EMPTY);
  }

  /** Returns the data with other external labels. */
  public TemplateData externalLabels(Labels changed) {
    return new TemplateData(labels, value, histogram, changed, externalUrl, time, queries);
  }

  /** Returns the data with another external URL, such as {@code http://prometheus:9090/prefix}. */
  public TemplateData externalUrl(String changed) {
    return new TemplateData(labels, value, histogram, externalLabels, changed, time, queries);
  }

  /** Returns the data of another time; what is less than a millisecond is not used. */
  public TemplateData at(Instant changed) {
    return new TemplateData(
        labels, value, histogram, externalLabels, externalUrl, changed, queries);
  }

  /** Returns the data with other answers to queries. */
  public TemplateData queries(TemplateQuery changed) {
    return new TemplateData(labels, value, histogram, externalLabels, externalUrl, time, changed);
  }
}
