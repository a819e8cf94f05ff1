package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.FROM;
import static io.cortexmon.catalog.cortex.CortexLabels.TO;
import static io.cortexmon.catalog.cortex.CortexMetrics.HANDOFFS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexMetrics.HANDOFFS_CREATED;
import static io.cortexmon.catalog.cortex.CortexMetrics.HANDOFFS_FAILED;
import static io.cortexmon.catalog.cortex.CortexMetrics.HANDOFF_DURATION;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;

/** Tasks that agents hand over to each other: how many, how many arrive, how long it takes. */
record HandoffRules(CortexSettings settings) {

  static final RecordingRule CREATED =
      RecordingRule.named("cortex:handoffs_created:rate5m", rate(HANDOFFS_CREATED));
  static final RecordingRule COMPLETED =
      RecordingRule.named("cortex:handoffs_completed:rate5m", rate(HANDOFFS_COMPLETED));
  static final RecordingRule FAILED =
      RecordingRule.named("cortex:handoffs_failed:rate5m", rate(HANDOFFS_FAILED));

  static final RecordingRule DURATION_P50 =
      RecordingRule.named("cortex:handoff_duration:p50", duration(0.5));
  static final RecordingRule DURATION_P95 =
      RecordingRule.named("cortex:handoff_duration:p95", duration(0.95));

  static final RecordingRule SUCCESS_RATIO =
      RecordingRule.named(
          "cortex:handoff_success_ratio:rate5m",
          Ratio.ofSuccess(rate(HANDOFFS_COMPLETED), rate(HANDOFFS_FAILED)));

  private static Vector rate(Counter counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE, FROM, TO);
  }

  private static Vector duration(double quantile) {
    return HANDOFF_DURATION.rate(minutes(5)).sumBy(NAMESPACE, FROM, TO).quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_handoffs_1m")
        .every(settings.interval().recording())
        .rules(CREATED, COMPLETED, FAILED, DURATION_P50, DURATION_P95, SUCCESS_RATIO);
  }
}
