package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alerts of a system as Alertmanager gets them.
 *
 * @param monitoring the system
 */
record DeclaredAlerts(Monitoring monitoring) {

  /** Returns all alerting rules, in the order of evaluation. */
  List<AlertingRule> rules() {
    return monitoring.groups().stream()
        .flatMap(group -> group.rules().stream())
        .filter(AlertingRule.class::isInstance)
        .map(AlertingRule.class::cast)
        .toList();
  }

  void checkKnown(String name) {
    List<String> names = rules().stream().map(AlertingRule::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          monitoring.subject()
              + " has no alert "
              + Arguments.quoted(name)
              + Nearest.question(name, names));
    }
  }

  /**
   * Returns the labels of an alert: those of the rule win over those of its group, these over those
   * of the series, and external labels only fill in.
   */
  Map<String, String> labels(String name, Map<String, String> ofSeries) {
    checkKnown(name);
    Map<String, String> labels = new TreeMap<>(ofSeries);
    for (RuleGroup group : monitoring.groups()) {
      group.rules().stream()
          .filter(rule -> rule instanceof AlertingRule && rule.name().equals(name))
          .findFirst()
          .ifPresent(
              rule -> {
                put(labels, group.labels());
                put(labels, rule.labels());
              });
    }
    labels.put("alertname", name);
    labels.values().removeIf(String::isEmpty);
    monitoring
        .prometheus()
        .forEach(
            server ->
                server
                    .externalLabels()
                    .forEach(label -> labels.putIfAbsent(label.label().name(), label.value())));
    return labels;
  }

  private static void put(Map<String, String> labels, List<LabelValue> values) {
    values.forEach(label -> labels.put(label.label().name(), label.value()));
  }
}
