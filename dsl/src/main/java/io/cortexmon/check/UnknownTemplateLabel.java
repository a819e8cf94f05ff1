package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.ResultLabels;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.ResultLabelSet;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateUses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A label or annotation of an alert that uses a label which the result of the alert's expression
 * never has, so that nothing stands in its place. Labels that a recording rule gets from its group,
 * or where {@code define} gave it another query, are taken to be there.
 */
final class UnknownTemplateLabel implements Check {

  private static final String RESERVED = "__";

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Alerts alerts = new Alerts(monitoring);
    List<Finding> findings = new ArrayList<>();
    for (AlertText text : AlertText.in(monitoring)) {
      Optional<Template> template = text.template();
      if (template.isPresent()) {
        for (TemplateUses.LabelUse use : template.get().uses().labels()) {
          use.name()
              .filter(label -> !mayHave(text.alert(), label, monitoring, alerts))
              .ifPresent(label -> findings.add(finding(text, label, use.start(), monitoring)));
        }
      }
    }
    return findings;
  }

  private static boolean mayHave(
      AlertingRule alert, String label, Monitoring monitoring, Alerts alerts) {
    ResultLabelSet known = ResultLabelSet.of(alert.query().expr());
    if (known.presence(label) == ResultLabelSet.Presence.NEVER) {
      return false;
    }
    return label.startsWith(RESERVED)
        || mayHave(alert.query().resultLabels(), label, alerts)
        || isRecorded(alert, label, monitoring, alerts, new HashSet<>());
  }

  private static boolean mayHave(ResultLabels labels, String label, Alerts alerts) {
    return names(labels.listed()).contains(label) || alerts.isCarried(labels, label);
  }

  /** Whether a recording rule that is read has the label as it stands in its group. */
  private static boolean isRecorded(
      Rule reader, String label, Monitoring monitoring, Alerts alerts, Set<String> seen) {
    for (Source source : reader.query().reads().sources()) {
      if (source instanceof RecordingRule && seen.add(source.name())) {
        for (RuleGroup group : monitoring.groups()) {
          for (Rule rule : group.rules()) {
            if (rule instanceof RecordingRule recording
                && rule.name().equals(source.name())
                && (has(group.labels(), label)
                    || has(rule.labels(), label)
                    || mayHave(recording.query().resultLabels(), label, alerts)
                    || isRecorded(rule, label, monitoring, alerts, seen))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static Finding finding(AlertText text, String label, int start, Monitoring monitoring) {
    return text.error(
        "template/unknown-label",
        "uses the label `" + label + "`, which the alert's expression never has",
        text.text().startsWith(".", start) ? start + 1 : start,
        hint(text, label, monitoring));
  }

  private static String hint(AlertText text, String label, Monitoring monitoring) {
    if (monitoring.prometheus().stream().anyMatch(one -> has(one.externalLabels(), label))) {
      return "it is an external label: use $externalLabels." + label;
    }
    if (has(text.alert().labels(), label) || has(text.group().labels(), label)) {
      return "$labels has the labels of the expression's result, not those that the rule adds";
    }
    Set<String> possible = possible(text.alert());
    return Nearest.to(label, possible)
        .map(nearest -> "did you mean `" + nearest + "`?")
        .orElse(
            possible.isEmpty()
                ? "the result has no labels: keep `" + label + "` with by (" + label + ")"
                : "the result has " + String.join(", ", possible));
  }

  /** The labels that are known by name. */
  private static Set<String> possible(AlertingRule alert) {
    ResultLabelSet known = ResultLabelSet.of(alert.query().expr());
    Set<String> names = new TreeSet<>(known.named());
    names.addAll(names(alert.query().resultLabels().listed()));
    names.removeIf(
        name -> name.startsWith(RESERVED) || known.presence(name) == ResultLabelSet.Presence.NEVER);
    return names;
  }

  private static Set<String> names(List<Label> labels) {
    Set<String> names = new HashSet<>();
    labels.forEach(label -> names.add(label.name()));
    return names;
  }

  private static boolean has(List<LabelValue> values, String label) {
    return values.stream().anyMatch(value -> value.label().name().equals(label));
  }
}
