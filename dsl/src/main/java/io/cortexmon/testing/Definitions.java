package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Declared rules as they are evaluated. */
final class Definitions {

  private Definitions() {}

  /**
   * Returns a group.
   *
   * @param runbooks the first part of the address of every runbook
   */
  static GroupDefinition of(RuleGroup group, String runbooks) {
    return new GroupDefinition(
        group.name(),
        group.limit(),
        group.queryOffset().toMillis(),
        group.rules().stream().map(rule -> of(rule, group.labels(), runbooks)).toList());
  }

  private static RuleDefinition of(Rule rule, List<LabelValue> ofGroup, String runbooks) {
    Map<String, String> labels = new TreeMap<>();
    ofGroup.forEach(label -> labels.put(label.label().name(), label.value()));
    rule.labels().forEach(label -> labels.put(label.label().name(), label.value()));
    if (!(rule instanceof AlertingRule alert)) {
      return RuleDefinition.recording(rule.name(), rule.query().expr(), labels);
    }
    Map<String, String> annotations = new TreeMap<>();
    alert.annotations().forEach(one -> annotations.put(one.name(), one.text()));
    if (!alert.runbook().isEmpty()) {
      annotations.put(Annotation.RUNBOOK_URL, runbooks + alert.runbook());
    }
    return new RuleDefinition(
        alert.name(),
        true,
        alert.query().expr(),
        alert.forDuration().toMillis(),
        alert.keepFiringFor().toMillis(),
        labels,
        annotations);
  }
}
