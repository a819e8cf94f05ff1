package io.cortexmon.check;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.ResultLabels;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.AlertLabels;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.Scraped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The alerts of a system, as its own Alertmanager sees them. */
final class Alerts {

  private final Monitoring monitoring;
  private final Jobs jobs;

  Alerts(Monitoring monitoring) {
    this.monitoring = monitoring;
    this.jobs = Jobs.of(monitoring);
  }

  /** Whether all alerts are known: there are some, and no rule file of others makes more. */
  boolean areKnown() {
    return !names().isEmpty()
        && monitoring.prometheus().stream().allMatch(server -> server.ruleFiles().isEmpty());
  }

  /** The names of all alerts. */
  List<String> names() {
    return rules().map(AlertingRule::name).toList();
  }

  /** The labels that are known by name; targets may carry others. */
  Set<String> labels() {
    Set<String> names = new TreeSet<>(Set.of(AlertLabels.ALERTNAME.name()));
    monitoring.prometheus().forEach(server -> add(names, server.externalLabels()));
    monitoring.groups().stream()
        .filter(RuleGroup::hasAlerts)
        .forEach(group -> add(names, group.labels()));
    rules().forEach(rule -> add(names, rule.labels()));
    rules()
        .flatMap(rule -> rule.query().resultLabels().listed().stream())
        .forEach(label -> names.add(label.name()));
    return names;
  }

  private static void add(Set<String> names, List<LabelValue> values) {
    values.forEach(value -> names.add(value.label().name()));
  }

  /** Whether some alert may have the label; true where that is not known. */
  boolean mayHave(String label) {
    return labels().contains(label)
        || rules().anyMatch(rule -> isCarried(rule.query().resultLabels(), label));
  }

  /** Whether series with these labels may have one that is not listed; true if not known. */
  boolean isCarried(ResultLabels labels, String label) {
    return (labels.isOpen() && labels.mayHave(Label.named(label)))
        || labels.carriers(label).stream().anyMatch(source -> mayCarry(source, label));
  }

  private boolean mayCarry(Source source, String label) {
    if (source instanceof RecordingRule rule) {
      return isCarried(rule.query().resultLabels(), label);
    }
    List<Scraped> exposing = jobs.exposing(source);
    return exposing.isEmpty() || exposing.stream().anyMatch(job -> job.maySetLabel(label));
  }

  private Stream<AlertingRule> rules() {
    return Contents.rules(monitoring).stream()
        .filter(AlertingRule.class::isInstance)
        .map(AlertingRule.class::cast);
  }
}
