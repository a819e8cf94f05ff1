package io.cortexmon.rule.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a template uses, as far as it can be seen without data. Places are indexes of characters in
 * the template's text, from 0, without what Prometheus writes before it.
 *
 * @param labels the labels of the alert's result that are used
 * @param externalLabels the external labels that are used
 * @param queries the calls of {@code query}
 * @param functions the names of all functions that are called
 */
public record TemplateUses(
    List<LabelUse> labels,
    List<LabelUse> externalLabels,
    List<QueryUse> queries,
    Set<String> functions) {

  /**
   * A label that is used: {@code $labels.x}, {@code .Labels.x}, {@code index $labels "x"} and the
   * like.
   *
   * @param name the label's name; empty where it is calculated, or all labels are used at once
   * @param start where it stands
   */
  public record LabelUse(Optional<String> name, int start) {}

  /**
   * A query that is asked.
   *
   * @param text the query; empty where it is calculated
   * @param start where the call, or the text, stands
   */
  public record QueryUse(Optional<String> text, int start) {}

  public TemplateUses {
    labels = List.copyOf(labels);
    externalLabels = List.copyOf(externalLabels);
    queries = List.copyOf(queries);
    functions = Set.copyOf(functions);
  }

  /** Returns the names of the labels that are used, sorted. */
  public Set<String> labelNames() {
    Set<String> names = new TreeSet<>();
    labels.forEach(label -> label.name().ifPresent(names::add));
    return names;
  }
}
