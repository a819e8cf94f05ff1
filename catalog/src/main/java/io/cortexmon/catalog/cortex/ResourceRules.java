package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_CPU;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_LIMITS;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_MEMORY;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_MEMORY_LIMIT;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_RESTARTS;
import static io.cortexmon.catalog.cortex.ClusterMetrics.LABEL_APP;
import static io.cortexmon.catalog.cortex.ClusterMetrics.LABEL_MASTER_TYPE;
import static io.cortexmon.catalog.cortex.ClusterMetrics.LABEL_WORKER_TYPE;
import static io.cortexmon.catalog.cortex.ClusterMetrics.NETWORK_RECEIVED;
import static io.cortexmon.catalog.cortex.ClusterMetrics.NETWORK_SENT;
import static io.cortexmon.catalog.cortex.ClusterMetrics.POD_LABELS;
import static io.cortexmon.catalog.cortex.ClusterMetrics.RESOURCE;
import static io.cortexmon.catalog.cortex.Component.INFRASTRUCTURE;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;

/** What Cortex's containers use of their limits and of the network, and how often they restart. */
record ResourceRules(CortexSettings settings) {

  RecordingRule cpuUtilization() {
    Vector used =
        CONTAINER_CPU.where(containers()).rate(minutes(5)).sumBy(NAMESPACE, POD, CONTAINER);
    Vector limit =
        CONTAINER_LIMITS.where(inCortex(), RESOURCE.is("cpu")).sumBy(NAMESPACE, POD, CONTAINER);
    return RecordingRule.named("cortex:cpu_utilization:avg", used.dividedBy(limit));
  }

  RecordingRule cpuUtilizationByType() {
    return RecordingRule.named("cortex:cpu_utilization_by_type:avg", byType(cpuUtilization()));
  }

  RecordingRule memoryUtilization() {
    Vector used = CONTAINER_MEMORY.where(containers()).sumBy(NAMESPACE, POD, CONTAINER);
    Vector limit = CONTAINER_MEMORY_LIMIT.where(containers()).sumBy(NAMESPACE, POD, CONTAINER);
    return RecordingRule.named("cortex:memory_utilization:avg", used.dividedBy(limit.isAbove(0)));
  }

  RecordingRule memoryUtilizationByType() {
    return RecordingRule.named(
        "cortex:memory_utilization_by_type:avg", byType(memoryUtilization()));
  }

  RecordingRule networkReceived() {
    return RecordingRule.named("cortex:network_receive:rate5m", traffic(NETWORK_RECEIVED));
  }

  RecordingRule networkSent() {
    return RecordingRule.named("cortex:network_transmit:rate5m", traffic(NETWORK_SENT));
  }

  private Matcher inCortex() {
    return NAMESPACE.is(settings.namespace());
  }

  /** Chooses the containers themselves, neither the sums for pods nor the pause containers. */
  private Matcher[] containers() {
    return new Matcher[] {inCortex(), CONTAINER.isPresent(), CONTAINER.isNot("POD")};
  }

  /** cAdvisor does not know what a pod is for; the pod's labels do. */
  private Vector byType(RecordingRule utilization) {
    Vector types =
        POD_LABELS
            .where(inCortex())
            .maxBy(NAMESPACE, POD, LABEL_APP, LABEL_MASTER_TYPE, LABEL_WORKER_TYPE);
    return utilization
        .times(types)
        .on(NAMESPACE, POD)
        .groupLeft(LABEL_APP, LABEL_MASTER_TYPE, LABEL_WORKER_TYPE)
        .avgBy(NAMESPACE, LABEL_APP, LABEL_MASTER_TYPE, LABEL_WORKER_TYPE);
  }

  private Vector traffic(Counter bytes) {
    return bytes.where(inCortex()).rate(minutes(5)).sumBy(NAMESPACE, POD);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_resources_5m")
        .every(settings.interval().slowRecording())
        .rules(
            cpuUtilization(),
            cpuUtilizationByType(),
            memoryUtilization(),
            memoryUtilizationByType(),
            networkReceived(),
            networkSent());
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_resources")
        .every(settings.interval().resourceAlerting())
        .rules(highCpuUsage(), highMemoryUsage(), podRestartLoop());
  }

  AlertingRule highCpuUsage() {
    return AlertingRule.named("HighCPUUsage", cpuUtilization().query().isAbove(limits().cpu()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(INFRASTRUCTURE)
        .summary("{{ $labels.pod }} uses over " + limits().cpu() + " of its CPU limit")
        .description(
            "Container {{ $labels.container }} is at {{ $value | humanizePercentage }} of its"
                + " limit.")
        .runbook("high-cpu-usage");
  }

  AlertingRule highMemoryUsage() {
    return AlertingRule.named(
            "HighMemoryUsage", memoryUtilization().query().isAbove(limits().memory()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(INFRASTRUCTURE)
        .summary("{{ $labels.pod }} uses over " + limits().memory() + " of its memory limit")
        .description(
            "Container {{ $labels.container }} is at {{ $value | humanizePercentage }} of its"
                + " limit.")
        .runbook("high-memory-usage");
  }

  AlertingRule podRestartLoop() {
    return AlertingRule.named(
            "PodRestartLoop",
            CONTAINER_RESTARTS
                .where(inCortex())
                .increase(minutes(15))
                .sumBy(NAMESPACE, POD)
                .isAbove(limits().restarts()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(INFRASTRUCTURE)
        .summary("Pod {{ $labels.pod }} keeps restarting")
        .description("{{ $value | humanize }} restarts in 15 minutes.")
        .runbook("pod-restart-loop");
  }

  private Thresholds.Resources limits() {
    return settings.threshold().resources();
  }
}
