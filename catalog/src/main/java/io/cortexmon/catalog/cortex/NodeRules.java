package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_RESTARTS;
import static io.cortexmon.catalog.cortex.ClusterMetrics.MODE;
import static io.cortexmon.catalog.cortex.ClusterMetrics.NODE_CPU;
import static io.cortexmon.catalog.cortex.ClusterMetrics.NODE_MEMORY;
import static io.cortexmon.catalog.cortex.ClusterMetrics.NODE_MEMORY_AVAILABLE;
import static io.cortexmon.catalog.cortex.Component.INFRASTRUCTURE;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.rule.Severity.CRITICAL;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Scalar;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;

/** The nodes of the cluster, and pods in all namespaces. */
record NodeRules(CortexSettings settings) {

  RuleGroup alerting() {
    return RuleGroup.named("cortex.rules")
        .every(settings.interval().alerting())
        .rules(highMemoryUsage(), highCpuUsage(), podCrashLooping());
  }

  AlertingRule highMemoryUsage() {
    Vector used = Scalar.of(1).minus(NODE_MEMORY_AVAILABLE.dividedBy(NODE_MEMORY));
    return AlertingRule.named("CortexHighMemoryUsage", used.isAbove(limits().memory()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(INFRASTRUCTURE)
        .summary("Node {{ $labels.instance }} memory above " + limits().memory())
        .description("{{ $value | humanizePercentage }} in use.")
        .runbook("cortex-high-memory-usage");
  }

  AlertingRule highCpuUsage() {
    Vector idle = NODE_CPU.where(MODE.is("idle")).rate(minutes(5)).avgBy(Label.INSTANCE);
    return AlertingRule.named(
            "CortexHighCPUUsage", Scalar.of(1).minus(idle).isAbove(limits().cpu()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(INFRASTRUCTURE)
        .summary("Node {{ $labels.instance }} CPU above " + limits().cpu())
        .description("{{ $value | humanizePercentage }} busy.")
        .runbook("cortex-high-cpu-usage");
  }

  AlertingRule podCrashLooping() {
    return AlertingRule.named(
            "CortexPodCrashLooping",
            CONTAINER_RESTARTS
                .increase(minutes(15))
                .sumBy(NAMESPACE, POD)
                .isAbove(limits().restarts()))
        .forDuration(minutes(5))
        .severity(CRITICAL)
        .label(INFRASTRUCTURE)
        .summary("Pod {{ $labels.namespace }}/{{ $labels.pod }} crash-loops")
        .description("{{ $value | humanize }} restarts in 15 minutes.")
        .runbook("cortex-pod-crash-looping");
  }

  private Thresholds.Nodes limits() {
    return settings.threshold().nodes();
  }
}
