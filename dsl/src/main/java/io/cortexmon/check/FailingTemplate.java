package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateData;
import io.cortexmon.rule.template.TemplateExecutionException;
import io.cortexmon.rule.template.TemplateSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A label or annotation of an alert that fails whatever the data is, as where a function gets
 * arguments that it can not take. It is tried with several results, answers to queries and values
 * of labels; what fails with all of them at the same place for the same reason is reported.
 */
final class FailingTemplate implements Check {

  private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);
  private static final String URL = "http://prometheus:9090/";

  /** A number, a duration, and a text that is long enough for any index into it. */
  private static final List<String> TEXTS = List.of("17", "5m", "sample ".repeat(40));

  private static final double[] VALUES = {1, 0, -2.5, 3e9};

  /** How many samples a query has: none, one, and enough for any index into them. */
  private static final int[] ANSWERS = {1, 0, 50};

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (AlertText text : AlertText.in(monitoring)) {
      text.template()
          .flatMap(FailingTemplate::failure)
          .ifPresent(
              failure ->
                  findings.add(
                      text.error(
                          "template/fails",
                          "fails whatever the data is: " + failure.getMessage(),
                          failure.offset(),
                          "Prometheus would put this message in its place")));
    }
    return findings;
  }

  private static Optional<TemplateExecutionException> failure(Template template) {
    Set<String> names = template.uses().labelNames();
    List<TemplateExecutionException> failures = new ArrayList<>();
    for (String text : TEXTS) {
      Labels labels = labels(names, text);
      for (int answers : ANSWERS) {
        for (double value : VALUES) {
          TemplateData data = data(TemplateSample.of(labels, value), answers);
          if (!fails(template, data, failures)) {
            return Optional.empty();
          }
        }
      }
    }
    TemplateExecutionException first = failures.get(0);
    boolean one =
        failures.stream()
            .allMatch(
                other -> other.offset() == first.offset() && other.fault().equals(first.fault()));
    return one && failsWithHistogram(template, names) ? Optional.of(first) : Optional.empty();
  }

  /** The message may be another one, because it may tell the type. */
  private static boolean failsWithHistogram(Template template, Set<String> names) {
    TemplateSample sample = TemplateSample.of(labels(names, TEXTS.get(0)), histogram());
    return fails(template, data(sample, 1), new ArrayList<>());
  }

  private static boolean fails(
      Template template, TemplateData data, List<TemplateExecutionException> failures) {
    try {
      template.expand(data);
      return false;
    } catch (TemplateExecutionException e) {
      failures.add(e);
      return true;
    }
  }

  private static TemplateData data(TemplateSample result, int answers) {
    return TemplateData.of(result)
        .externalLabels(result.labels())
        .externalUrl(URL)
        .at(TIME)
        .queries(query -> Collections.nCopies(answers, result));
  }

  private static Labels labels(Set<String> names, String text) {
    Map<String, String> labels = new TreeMap<>();
    names.forEach(name -> labels.put(name, text));
    return Labels.of(labels);
  }

  private static FloatHistogram histogram() {
    SeriesValue value =
        SeriesNotation.parse("h {{schema:0 sum:5 count:4 buckets:[1 2 1]}}").values().get(0);
    return ((SeriesValue.Histogram) value).value();
  }
}
