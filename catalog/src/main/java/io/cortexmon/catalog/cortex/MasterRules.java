package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.MASTER;
import static io.cortexmon.catalog.cortex.CortexLabels.ACTIVE;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PARENT_MASTER;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_MEMORY_LIMIT;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_MEMORY_USAGE;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_QUEUE_LENGTH;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TASKS_FAILED;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TASKS_PROCESSED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKERS_SPAWNED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_SPAWN_FAILURES;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_STATE;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.CRITICAL;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

/** Masters: the tasks they get and finish, the workers they spawn, the memory they need. */
record MasterRules(CortexSettings settings) {

  static final RecordingRule TASKS_PROCESSED =
      RecordingRule.named("cortex_master:tasks_processed:rate5m", rate(MASTER_TASKS_PROCESSED));
  static final RecordingRule TASKS_COMPLETED =
      RecordingRule.named("cortex_master:tasks_completed:rate5m", rate(MASTER_TASKS_COMPLETED));
  static final RecordingRule TASKS_FAILED =
      RecordingRule.named("cortex_master:tasks_failed:rate5m", rate(MASTER_TASKS_FAILED));
  static final RecordingRule SUCCESS_RATIO =
      RecordingRule.named(
          "cortex_master:success_ratio:rate5m",
          Ratio.ofSuccess(rate(MASTER_TASKS_COMPLETED), rate(MASTER_TASKS_FAILED)));

  static final RecordingRule SPAWNED =
      RecordingRule.named("cortex_master:workers_spawned:rate5m", rate(WORKERS_SPAWNED));
  static final RecordingRule SPAWN_FAILURES =
      RecordingRule.named(
          "cortex_master:worker_spawn_failures:rate5m", rate(WORKER_SPAWN_FAILURES));
  static final RecordingRule ACTIVE_WORKERS =
      RecordingRule.named(
          "cortex_master:active_workers:count",
          WORKER_STATE.where(ACTIVE).sumBy(NAMESPACE, PARENT_MASTER));
  static final RecordingRule QUEUE_DEPTH =
      RecordingRule.named(
          "cortex_master:task_queue_depth:avg", MASTER_QUEUE_LENGTH.avgBy(NAMESPACE, MASTER_TYPE));

  static Vector rate(Counter counter) {
    return rate(counter, minutes(5));
  }

  private static Vector rate(Counter counter, Duration window) {
    return counter.rate(window).sumBy(NAMESPACE, MASTER_TYPE);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_masters_1m")
        .every(settings.interval().recording())
        .rules(
            TASKS_PROCESSED,
            TASKS_COMPLETED,
            TASKS_FAILED,
            SUCCESS_RATIO,
            SPAWNED,
            SPAWN_FAILURES,
            ACTIVE_WORKERS,
            QUEUE_DEPTH);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_masters")
        .every(settings.interval().alerting())
        .rules(down(), workerSpawnFailure(), taskBacklog(), memoryPressure());
  }

  AlertingRule down() {
    // With parent_master the alert can mute those of the workers that this master spawned.
    Vector down =
        new CortexScrape(settings)
            .masters()
            .up()
            .isEqualTo(0)
            .labelReplace(PARENT_MASTER, "$1", MASTER_TYPE, "(.+)");
    return AlertingRule.named("MasterAgentDown", down)
        .forDuration(minutes(3))
        .severity(CRITICAL)
        .label(MASTER)
        .summary("Master {{ $labels.master_type }} is down")
        .description(
            "Pod {{ $labels.pod }} of master {{ $labels.master_type }} is unreachable for 3"
                + " minutes.")
        .runbook("master-agent-down");
  }

  AlertingRule workerSpawnFailure() {
    return AlertingRule.named(
            "MasterWorkerSpawnFailure",
            rate(WORKER_SPAWN_FAILURES, minutes(10)).isAbove(limits().spawnFailures()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(MASTER)
        .summary("Master {{ $labels.master_type }} cannot spawn workers")
        .description("{{ $value | humanize }} spawn failures per second.")
        .runbook("master-worker-spawn-failure");
  }

  AlertingRule taskBacklog() {
    return AlertingRule.named(
            "MasterTaskBacklog",
            MASTER_QUEUE_LENGTH.maxBy(NAMESPACE, MASTER_TYPE).isAbove(limits().backlog()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(MASTER)
        .summary("Task backlog on master {{ $labels.master_type }}")
        .description("{{ $value }} tasks are queued.")
        .runbook("master-task-backlog");
  }

  AlertingRule memoryPressure() {
    return AlertingRule.named(
            "MasterMemoryPressure",
            MASTER_MEMORY_USAGE
                .dividedBy(MASTER_MEMORY_LIMIT.isAbove(0))
                .isAbove(limits().memory()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(MASTER)
        .summary("Master {{ $labels.master_type }} is near its memory limit")
        .description("{{ $value | humanizePercentage }} of the limit is in use.")
        .runbook("master-memory-pressure");
  }

  private Thresholds.Masters limits() {
    return settings.threshold().masters();
  }
}
