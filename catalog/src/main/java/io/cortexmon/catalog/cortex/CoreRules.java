package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.META_AGENT;
import static io.cortexmon.catalog.cortex.CortexLabels.COMPONENT;
import static io.cortexmon.catalog.cortex.CortexLabels.CORE_TIER;
import static io.cortexmon.catalog.cortex.CortexLabels.FAILED;
import static io.cortexmon.catalog.cortex.CortexMetrics.REQUESTS;
import static io.cortexmon.catalog.cortex.CortexMetrics.REQUEST_DURATION;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.CRITICAL;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.GaugeSeries;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

/** The core: how many requests it gets, how many of them fail, how long they take. */
record CoreRules(CortexSettings settings) {

  static final RecordingRule REQUESTS_1M =
      RecordingRule.named("cortex:requests:rate1m", requests(minutes(1)));
  static final RecordingRule REQUESTS_5M =
      RecordingRule.named("cortex:requests:rate5m", requests(minutes(5)));
  static final RecordingRule REQUESTS_15M =
      RecordingRule.named("cortex:requests:rate15m", requests(minutes(15)));

  static final RecordingRule ERRORS_1M =
      RecordingRule.named("cortex:errors:rate1m", errors(minutes(1)));
  static final RecordingRule ERRORS_5M =
      RecordingRule.named("cortex:errors:rate5m", errors(minutes(5)));
  static final RecordingRule ERRORS_15M =
      RecordingRule.named("cortex:errors:rate15m", errors(minutes(15)));
  static final RecordingRule ERROR_RATIO =
      RecordingRule.named(
          "cortex:error_ratio:rate5m", Ratio.of(errors(minutes(5)), requests(minutes(5))));

  static final RecordingRule LATENCY_P50 = RecordingRule.named("cortex:latency:p50", latency(0.5));
  static final RecordingRule LATENCY_P95 = RecordingRule.named("cortex:latency:p95", latency(0.95));
  static final RecordingRule LATENCY_P99 = RecordingRule.named("cortex:latency:p99", latency(0.99));

  private static Vector requests(Duration window) {
    return REQUESTS.rate(window).sumBy(NAMESPACE, COMPONENT);
  }

  private static Vector errors(Duration window) {
    return REQUESTS.where(FAILED).rate(window).sumBy(NAMESPACE, COMPONENT);
  }

  private static Vector latency(double quantile) {
    return REQUEST_DURATION.rate(minutes(5)).sumBy(NAMESPACE, COMPONENT).quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_performance_1m")
        .every(settings.interval().recording())
        .rules(
            REQUESTS_1M,
            REQUESTS_5M,
            REQUESTS_15M,
            ERRORS_1M,
            ERRORS_5M,
            ERRORS_15M,
            ERROR_RATIO,
            LATENCY_P50,
            LATENCY_P95,
            LATENCY_P99);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_core")
        .every(settings.interval().alerting())
        .rules(metaAgentDown(), highErrorRate(), highLatency());
  }

  AlertingRule metaAgentDown() {
    GaugeSeries up = new CortexScrape(settings).core().up();
    // Under pod or endpoint discovery the target vanishes with its pod, and up with it.
    return AlertingRule.named("CortexMetaAgentDown", up.isEqualTo(0).or(up.absent()))
        .forDuration(minutes(2))
        .severity(CRITICAL)
        .label(META_AGENT)
        .summary("Cortex meta-agent is down")
        .description("No meta-agent has answered scrapes for 2 minutes.")
        .runbook("cortex-meta-agent-down");
  }

  AlertingRule highErrorRate() {
    return AlertingRule.named(
            "CortexHighErrorRate", ERROR_RATIO.query().isAbove(limits().errorRatio()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CORE_TIER)
        .summary("Cortex {{ $labels.component }} error ratio above " + limits().errorRatio())
        .description("{{ $value | humanizePercentage }} of requests failed over 5 minutes.")
        .runbook("cortex-high-error-rate");
  }

  AlertingRule highLatency() {
    return AlertingRule.named("CortexHighLatency", LATENCY_P95.query().isAbove(limits().latency()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CORE_TIER)
        .summary("Cortex {{ $labels.component }} p95 latency above " + limits().latency())
        .description("p95 latency is {{ $value | humanizeDuration }}.")
        .runbook("cortex-high-latency");
  }

  private Thresholds.Core limits() {
    return settings.threshold().core();
  }
}
