package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.CORE;
import static io.cortexmon.catalog.cortex.Component.WORKER;
import static io.cortexmon.catalog.cortex.CortexLabels.COMPONENT;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TOKENS_CONSUMED;
import static io.cortexmon.catalog.cortex.CortexMetrics.TOKENS_BUDGET;
import static io.cortexmon.catalog.cortex.CortexMetrics.TOKENS_CONSUMED;
import static io.cortexmon.catalog.cortex.CortexMetrics.TOKENS_REMAINING;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.CRITICAL;
import static io.cortexmon.rule.Severity.INFO;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Scalar;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

/** Tokens: how fast they are consumed, by whom, and how much of the budget is left. */
record TokenRules(CortexSettings settings) {

  /** The share of the budget that is left. Replicas expose the same figures, hence the maximum. */
  private static final Vector BUDGET_LEFT =
      TOKENS_REMAINING.maxBy(NAMESPACE).dividedBy(TOKENS_BUDGET.maxBy(NAMESPACE).isAbove(0));

  static final RecordingRule CONSUMED_1M =
      RecordingRule.named("cortex:tokens_consumed:rate1m", consumed(minutes(1)));
  static final RecordingRule CONSUMED_5M =
      RecordingRule.named("cortex:tokens_consumed:rate5m", consumed(minutes(5)));
  static final RecordingRule CONSUMED_15M =
      RecordingRule.named("cortex:tokens_consumed:rate15m", consumed(minutes(15)));
  static final RecordingRule CONSUMED_BY_COMPONENT =
      RecordingRule.named("cortex:tokens_consumed_by_component:rate5m", consumedByComponent());

  static final RecordingRule BUDGET_UTILIZATION =
      RecordingRule.named("cortex:token_budget_utilization", Scalar.of(1).minus(BUDGET_LEFT));
  static final RecordingRule PER_REQUEST =
      RecordingRule.named(
          "cortex:tokens_per_request:rate5m",
          consumedByComponent().dividedBy(CoreRules.REQUESTS_5M.query().isAbove(0)));
  static final RecordingRule PER_COMPLETED_TASK =
      RecordingRule.named(
          "cortex_master:tokens_per_completed_task:rate5m",
          MasterRules.rate(MASTER_TOKENS_CONSUMED)
              .dividedBy(MasterRules.rate(MASTER_TASKS_COMPLETED).isAbove(0)));

  private static Vector consumed(Duration window) {
    return TOKENS_CONSUMED.rate(window).sumBy(NAMESPACE);
  }

  private static Vector consumedByComponent() {
    return TOKENS_CONSUMED.rate(minutes(5)).sumBy(NAMESPACE, COMPONENT);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_tokens_1m")
        .every(settings.interval().recording())
        .rules(
            CONSUMED_1M,
            CONSUMED_5M,
            CONSUMED_15M,
            CONSUMED_BY_COMPONENT,
            BUDGET_UTILIZATION,
            PER_REQUEST,
            PER_COMPLETED_TASK);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_tokens")
        .every(settings.interval().alerting())
        .rules(highConsumptionRate(), budgetExhaustion(), workerInefficiency());
  }

  AlertingRule highConsumptionRate() {
    Thresholds.Tokens limits = settings.threshold().tokens();
    return AlertingRule.named(
            "HighTokenConsumptionRate", consumed(minutes(10)).isAbove(limits.consumption()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CORE)
        .summary("Token consumption above " + limits.consumption())
        .description("{{ $value | humanize }} tokens per second in {{ $labels.namespace }}.")
        .runbook("high-token-consumption-rate");
  }

  AlertingRule budgetExhaustion() {
    Thresholds.Tokens limits = settings.threshold().tokens();
    return AlertingRule.named("TokenBudgetExhaustion", BUDGET_LEFT.isBelow(limits.budgetLeft()))
        .forDuration(minutes(5))
        .severity(CRITICAL)
        .label(CORE)
        .summary("Token budget nearly exhausted")
        .description("{{ $value | humanizePercentage }} of the budget is left.")
        .runbook("token-budget-exhaustion");
  }

  AlertingRule workerInefficiency() {
    Vector used = Scalar.of(1).minus(WorkerRules.TOKENS_LEFT);
    return AlertingRule.named(
            "WorkerTokenInefficiency", used.isAbove(settings.threshold().workers().tokensUsed()))
        .forDuration(minutes(2))
        .severity(INFO)
        .label(WORKER)
        .summary("Worker {{ $labels.pod }} used almost its whole token allocation")
        .description("{{ $value | humanizePercentage }} of the allocation is used.")
        .runbook("worker-token-inefficiency");
  }
}
