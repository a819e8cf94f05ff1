package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.SourceLabels;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says why a step did nothing, or dropped: what it saw.
 *
 * @param labels the labels before the step
 */
record StepInput(Map<String, String> labels) implements Relabeling.Visitor<String> {

  private String joined(SourceLabels source) {
    return source.labels().stream()
        .map(label -> labels.getOrDefault(label, ""))
        .collect(Collectors.joining(source.separator()));
  }

  private String match(SourceLabels source) {
    String value = joined(source);
    return Arguments.quoted(value)
        + (source.regex().matches(value) ? " matches" : " does not match");
  }

  @Override
  public String replace(Relabeling.Replace step) {
    return match(step.source());
  }

  @Override
  public String filter(Relabeling.Filter step) {
    return match(step.source());
  }

  @Override
  public String compare(Relabeling.Compare step) {
    return Arguments.quoted(joined(step.source()))
        + " against "
        + Arguments.quoted(labels.getOrDefault(step.target(), ""));
  }

  @Override
  public String hashMod(Relabeling.HashMod step) {
    return "it is there already";
  }

  @Override
  public String changeCase(Relabeling.ChangeCase step) {
    return "it is there already";
  }

  @Override
  public String labelMap(Relabeling.LabelMap step) {
    return "no other name matches";
  }

  @Override
  public String filterLabels(Relabeling.FilterLabels step) {
    return step.keeps() ? "every name matches" : "no name matches";
  }
}
