package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.COORDINATION;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PRIORITY;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_TYPE;
import static io.cortexmon.catalog.cortex.CortexMetrics.TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexMetrics.TASKS_FAILED;
import static io.cortexmon.catalog.cortex.CortexMetrics.TASK_DURATION;
import static io.cortexmon.catalog.cortex.CortexMetrics.TASK_QUEUE_LENGTH;
import static io.cortexmon.catalog.cortex.CortexMetrics.TASK_STARTED;
import static io.cortexmon.definition.Durations.days;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.INFO;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.CounterSeries;
import io.cortexmon.metric.Scalar;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;

/** Tasks, whoever works on them: how many end and how, how long they take, how many wait. */
record TaskRules(CortexSettings settings) {

  // Limits that have a word of their own.
  private static final Threshold HALF = Threshold.of(0.5, Unit.RATIO);
  private static final Threshold AN_HOUR = Threshold.of(hours(1));

  static final RecordingRule COMPLETED =
      RecordingRule.named("cortex:tasks_completed:rate5m", rateByMaster(TASKS_COMPLETED));
  static final RecordingRule FAILED =
      RecordingRule.named("cortex:tasks_failed:rate5m", rateByMaster(TASKS_FAILED));
  static final RecordingRule SUCCESS_RATIO =
      RecordingRule.named(
          "cortex:task_success_ratio:rate5m",
          Ratio.ofSuccess(rate(TASKS_COMPLETED), rate(TASKS_FAILED)));

  static final RecordingRule DURATION_P50 =
      RecordingRule.named("cortex:task_duration:p50", duration(0.5));
  static final RecordingRule DURATION_P95 =
      RecordingRule.named("cortex:task_duration:p95", duration(0.95));
  static final RecordingRule DURATION_P99 =
      RecordingRule.named("cortex:task_duration:p99", duration(0.99));

  static final RecordingRule QUEUE_DEPTH =
      RecordingRule.named("cortex:task_queue_depth:total", TASK_QUEUE_LENGTH.sumBy(NAMESPACE));
  static final RecordingRule QUEUE_DEPTH_BY_PRIORITY =
      RecordingRule.named(
          "cortex:task_queue_depth:by_priority", TASK_QUEUE_LENGTH.sumBy(NAMESPACE, PRIORITY));
  static final RecordingRule THROUGHPUT =
      RecordingRule.named(
          "cortex:task_throughput:rate5m",
          TASKS_COMPLETED.rate(minutes(5)).sumBy(NAMESPACE, TASK_TYPE));

  private static Vector rate(Counter counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE);
  }

  private static Vector rateByMaster(Counter counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE, MASTER_TYPE, TASK_TYPE);
  }

  private static Vector duration(double quantile) {
    return TASK_DURATION.rate(minutes(5)).sumBy(NAMESPACE, TASK_TYPE).quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_tasks_5m")
        .every(settings.interval().slowRecording())
        .rules(
            COMPLETED,
            FAILED,
            SUCCESS_RATIO,
            DURATION_P50,
            DURATION_P95,
            DURATION_P99,
            QUEUE_DEPTH,
            QUEUE_DEPTH_BY_PRIORITY,
            THROUGHPUT);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_tasks")
        .every(settings.interval().alerting())
        .rules(completionRateDropping(), queueGrowth(), longRunning());
  }

  AlertingRule completionRateDropping() {
    Threshold drop = limits().completionDrop();
    Vector today = completionRate(TASKS_COMPLETED);
    Vector yesterday = completionRate(TASKS_COMPLETED.offset(days(1)));
    return AlertingRule.named(
            "TaskCompletionRateDropping",
            today.isBelow(drop.times(yesterday)).and(QUEUE_DEPTH.query().isAbove(0)))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(COORDINATION)
        .summary("Task completion rate dropped in {{ $labels.namespace }}")
        .description(
            "Only {{ $value | humanize }} tasks per second complete, under "
                + (drop.equals(HALF) ? "half" : drop)
                + " of the same time yesterday, while tasks are queued.")
        .runbook("task-completion-rate-dropping");
  }

  private static Vector completionRate(CounterSeries completed) {
    return completed.rate(minutes(15)).sumBy(NAMESPACE);
  }

  AlertingRule queueGrowth() {
    return AlertingRule.named(
            "TaskQueueGrowth",
            TASK_QUEUE_LENGTH.delta(minutes(10)).sumBy(NAMESPACE).isAbove(limits().queueGrowth()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(COORDINATION)
        .summary("Task queue is growing fast in {{ $labels.namespace }}")
        .description("{{ $value | humanize }} more queued tasks than 10 minutes ago.")
        .runbook("task-queue-growth");
  }

  AlertingRule longRunning() {
    Threshold limit = limits().duration();
    return AlertingRule.named("LongRunningTask", Scalar.time().minus(TASK_STARTED).isAbove(limit))
        .forDuration(minutes(5))
        .severity(INFO)
        .label(COORDINATION)
        .summary(
            "Task {{ $labels.task_id }} runs for over "
                + (limit.equals(AN_HOUR) ? "an hour" : limit))
        .description("Running for {{ $value | humanizeDuration }}.")
        .runbook("long-running-task");
  }

  private Thresholds.Tasks limits() {
    return settings.threshold().tasks();
  }
}
