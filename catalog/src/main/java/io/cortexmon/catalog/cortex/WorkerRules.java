package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.WORKER;
import static io.cortexmon.catalog.cortex.CortexLabels.ACTIVE;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_TYPE;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_LAST_ACTIVITY;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_STATE;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TASKS_FAILED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TASK_DURATION;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TOKENS_ALLOCATED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TOKENS_CONSUMED;
import static io.cortexmon.catalog.cortex.CortexMetrics.WORKER_TOKENS_REMAINING;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Scalar;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

/** Workers: the tasks they finish, the tokens these cost, how long they take. */
record WorkerRules(CortexSettings settings) {

  static final RecordingRule TASKS_COMPLETED =
      RecordingRule.named("cortex_worker:tasks_completed:rate5m", rate(WORKER_TASKS_COMPLETED));
  static final RecordingRule TASKS_FAILED =
      RecordingRule.named("cortex_worker:tasks_failed:rate5m", rate(WORKER_TASKS_FAILED));
  static final RecordingRule SUCCESS_RATIO =
      RecordingRule.named(
          "cortex_worker:success_ratio:rate5m",
          Ratio.ofSuccess(rate(WORKER_TASKS_COMPLETED), rate(WORKER_TASKS_FAILED)));

  static final RecordingRule TOKENS_CONSUMED =
      RecordingRule.named("cortex_worker:tokens_consumed:rate5m", rate(WORKER_TOKENS_CONSUMED));
  static final RecordingRule TOKENS_REMAINING =
      RecordingRule.named(
          "cortex_worker:tokens_remaining:avg",
          WORKER_TOKENS_REMAINING.avgBy(NAMESPACE, WORKER_TYPE));
  static final RecordingRule TOKENS_PER_TASK =
      RecordingRule.named(
          "cortex_worker:tokens_per_task:rate5m",
          rate(WORKER_TOKENS_CONSUMED).dividedBy(rate(WORKER_TASKS_COMPLETED).isAbove(0)));

  static final RecordingRule DURATION_P50 =
      RecordingRule.named("cortex_worker:duration:p50", duration(0.5));
  static final RecordingRule DURATION_P95 =
      RecordingRule.named("cortex_worker:duration:p95", duration(0.95));

  /** The share of its tokens that each worker has left; workers without any are left out. */
  static final Vector TOKENS_LEFT =
      WORKER_TOKENS_REMAINING.dividedBy(WORKER_TOKENS_ALLOCATED.isAbove(0));

  private static Vector rate(Counter counter) {
    return rate(counter, minutes(5));
  }

  private static Vector rate(Counter counter, Duration window) {
    return counter.rate(window).sumBy(NAMESPACE, WORKER_TYPE);
  }

  private static Vector duration(double quantile) {
    return WORKER_TASK_DURATION.rate(minutes(5)).sumBy(NAMESPACE, WORKER_TYPE).quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_workers_1m")
        .every(settings.interval().recording())
        .rules(
            TASKS_COMPLETED,
            TASKS_FAILED,
            SUCCESS_RATIO,
            TOKENS_CONSUMED,
            TOKENS_REMAINING,
            TOKENS_PER_TASK,
            DURATION_P50,
            DURATION_P95);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_workers")
        .every(settings.interval().alerting())
        .rules(highFailureRate(), tokenExhaustion(), stuck(), tooManyActive());
  }

  AlertingRule highFailureRate() {
    Vector completed = rate(WORKER_TASKS_COMPLETED, minutes(10));
    Vector failed = rate(WORKER_TASKS_FAILED, minutes(10));
    Vector failureRatio = failed.dividedBy(failed.plus(completed.orZeroOf(failed)));
    return AlertingRule.named(
            "HighWorkerFailureRate", failureRatio.isAbove(limits().failureRatio()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(WORKER)
        .summary("Worker type {{ $labels.worker_type }} fails too often")
        .description("{{ $value | humanizePercentage }} of finished tasks failed.")
        .runbook("high-worker-failure-rate");
  }

  AlertingRule tokenExhaustion() {
    return AlertingRule.named("WorkerTokenExhaustion", TOKENS_LEFT.isBelow(limits().tokensLeft()))
        .forDuration(minutes(2))
        .severity(WARNING)
        .label(WORKER)
        .summary("Worker {{ $labels.pod }} is nearly out of tokens")
        .description("{{ $value | humanizePercentage }} of its allocation is left.")
        .runbook("worker-token-exhaustion");
  }

  AlertingRule stuck() {
    Vector inactive = Scalar.time().minus(WORKER_LAST_ACTIVITY).isAbove(limits().inactivity());
    Vector active = WORKER_STATE.where(ACTIVE).isEqualTo(1);
    return AlertingRule.named("WorkerStuck", inactive.and(active).on(NAMESPACE, POD))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(WORKER)
        .summary("Worker {{ $labels.pod }} seems stuck")
        .description("Active, but without activity for {{ $value | humanizeDuration }}.")
        .runbook("worker-stuck");
  }

  AlertingRule tooManyActive() {
    return AlertingRule.named(
            "TooManyActiveWorkers", MasterRules.ACTIVE_WORKERS.query().isAbove(limits().active()))
        .forDuration(minutes(10))
        .severity(WARNING)
        .label(WORKER)
        .summary("Master {{ $labels.parent_master }} runs too many workers")
        .description("{{ $value }} active workers (limit " + limits().active().number() + ").")
        .runbook("too-many-active-workers");
  }

  private Thresholds.Workers limits() {
    return settings.threshold().workers();
  }
}
