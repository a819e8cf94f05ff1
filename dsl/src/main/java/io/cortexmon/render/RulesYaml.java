package io.cortexmon.render;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rule groups as Prometheus reads them (prometheus.io/docs, "Recording rules" and "Alerting
 * rules"). The same mapping is a rule file and the {@code spec} of a PrometheusRule.
 */
final class RulesYaml {

  private RulesYaml() {}

  /** The groups that go into alerting-rules.yaml: those with an alert in them, whole. */
  static List<RuleGroup> alerting(Monitoring monitoring) {
    return groups(monitoring, RuleGroup::hasAlerts);
  }

  /** The groups that go into recording-rules.yaml: those without any alert. */
  static List<RuleGroup> recording(Monitoring monitoring) {
    return groups(monitoring, group -> !group.hasAlerts());
  }

  private static List<RuleGroup> groups(Monitoring monitoring, Predicate<RuleGroup> chosen) {
    return monitoring.groups().stream().filter(chosen).toList();
  }

  static List<Place> places(List<RuleGroup> groups) {
    return groups.stream().map(RuleGroup::place).toList();
  }

  static YamlMap file(List<RuleGroup> groups, String runbooks) {
    return new YamlMap()
        .put("groups", groups.stream().map(group -> group(group, runbooks)).toList());
  }

  private static YamlMap group(RuleGroup group, String runbooks) {
    List<YamlMap> rules = new ArrayList<>();
    group.rules().forEach(rule -> rules.add(rule(rule, runbooks)));
    return new YamlMap()
        .put("name", group.name())
        .putDuration("interval", group.interval())
        .putDuration("query_offset", group.queryOffset())
        .putNumber("limit", group.limit())
        .putMap("labels", labels(group.labels()))
        .put("rules", rules);
  }

  private static YamlMap rule(Rule rule, String runbooks) {
    Yaml.Block expr = new Yaml.Block(rule.query().expr().text());
    if (rule instanceof AlertingRule alert) {
      return new YamlMap()
          .put("alert", alert.name())
          .put("expr", expr)
          .putDuration("for", alert.forDuration())
          .putDuration("keep_firing_for", alert.keepFiringFor())
          .putMap("labels", labels(alert.labels()))
          .putMap("annotations", annotations(alert, runbooks));
    }
    if (rule instanceof RecordingRule recording) {
      return new YamlMap()
          .put("record", recording.name())
          .put("expr", expr)
          .putMap("labels", labels(recording.labels()));
    }
    throw new IllegalStateException("a rule that is not rendered: " + rule);
  }

  private static YamlMap labels(List<LabelValue> labels) {
    YamlMap map = new YamlMap();
    labels.forEach(label -> map.put(label.label().name(), label.value()));
    return map;
  }

  private static YamlMap annotations(AlertingRule alert, String runbooks) {
    YamlMap map = new YamlMap();
    for (Annotation annotation : alert.annotations()) {
      map.put(annotation.name(), annotation.text());
    }
    return alert.runbook().isEmpty()
        ? map
        : map.put(Annotation.RUNBOOK_URL, runbooks + alert.runbook());
  }
}
