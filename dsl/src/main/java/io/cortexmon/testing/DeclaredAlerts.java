package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alerts of a system as Alertmanager gets them.
 *
 * @param monitoring the system
 */
record DeclaredAlerts(Monitoring monitoring) {

  /** An alerting rule in its group. */
  record Declared(RuleGroup group, AlertingRule rule) {}

  /** Returns all alerting rules, in the order of evaluation. */
  List<Declared> rules() {
    List<Declared> rules = new ArrayList<>();
    for (RuleGroup group : monitoring.groups()) {
      for (Rule rule : group.rules()) {
        if (rule instanceof AlertingRule alert) {
          rules.add(new Declared(group, alert));
        }
      }
    }
    return rules;
  }

  void checkKnown(String name) {
    named(name);
  }

  private List<Declared> named(String name) {
    List<Declared> named = rules().stream().filter(one -> one.rule.name().equals(name)).toList();
    if (named.isEmpty()) {
      List<String> names = rules().stream().map(one -> one.rule.name()).toList();
      throw new IllegalArgumentException(
          monitoring.subject()
              + " has no alert "
              + Arguments.quoted(name)
              + Nearest.question(name, names));
    }
    return named;
  }

  /**
   * Returns the rule of a name.
   *
   * @throws IllegalArgumentException where there is none, or several
   */
  Declared rule(String name) {
    return only(name, named(name));
  }

  /**
   * Returns the rule of another's name; of several the one that has the same labels.
   *
   * @throws IllegalArgumentException where there is none, or several
   */
  Declared rule(AlertingRule like) {
    List<Declared> named = named(like.name());
    return named.size() == 1
        ? named.get(0)
        : only(
            like.name(),
            named.stream().filter(one -> one.rule.labels().equals(like.labels())).toList());
  }

  private Declared only(String name, List<Declared> rules) {
    if (rules.size() != 1) {
      throw new IllegalArgumentException(
          named(name).size()
              + " alerts of "
              + monitoring.subject()
              + " are named "
              + Arguments.quoted(name)
              + ": say which by the rule itself, or by all its labels");
    }
    return rules.get(0);
  }

  /**
   * Returns the labels of an alert: those of the rule win over those of its group, these over those
   * of the series, and external labels only fill in.
   */
  Map<String, String> labels(Declared declared, Map<String, String> ofSeries) {
    Map<String, String> labels = new TreeMap<>(ofSeries);
    put(labels, declared.group.labels());
    put(labels, declared.rule.labels());
    labels.put("alertname", declared.rule.name());
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
