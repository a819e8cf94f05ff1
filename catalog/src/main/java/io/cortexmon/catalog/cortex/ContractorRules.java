package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.CONTRACTOR;
import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.FAILED;
import static io.cortexmon.catalog.cortex.CortexLabels.SPECIALIZATION;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_REQUESTS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_REQUEST_DURATION;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_TASKS_FAILED;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_TASK_DURATION;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.CounterSeries;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;

/** Contractors: their requests, the tasks they finish, how long each specialization takes. */
record ContractorRules(CortexSettings settings) {

  static final RecordingRule REQUESTS =
      RecordingRule.named("contractor:requests:rate5m", rate(CONTRACTOR_REQUESTS));
  static final RecordingRule ERRORS =
      RecordingRule.named("contractor:errors:rate5m", rate(CONTRACTOR_REQUESTS.where(FAILED)));
  static final RecordingRule ERROR_RATIO =
      RecordingRule.named(
          "contractor:error_ratio:rate5m",
          Ratio.of(rate(CONTRACTOR_REQUESTS.where(FAILED)), rate(CONTRACTOR_REQUESTS)));

  static final RecordingRule LATENCY_P50 =
      RecordingRule.named("contractor:latency:p50", latency(0.5));
  static final RecordingRule LATENCY_P95 =
      RecordingRule.named("contractor:latency:p95", latency(0.95));

  static final RecordingRule TASKS_COMPLETED =
      RecordingRule.named("contractor:tasks_completed:rate5m", rate(CONTRACTOR_TASKS_COMPLETED));
  static final RecordingRule TASKS_FAILED =
      RecordingRule.named("contractor:tasks_failed:rate5m", rate(CONTRACTOR_TASKS_FAILED));
  static final RecordingRule SUCCESS_RATIO =
      RecordingRule.named(
          "contractor:success_ratio:rate5m",
          Ratio.ofSuccess(rate(CONTRACTOR_TASKS_COMPLETED), rate(CONTRACTOR_TASKS_FAILED)));
  static final RecordingRule AVERAGE_DURATION =
      RecordingRule.named(
          "contractor:specialization_effectiveness:avg_duration",
          CONTRACTOR_TASK_DURATION
              .rate(minutes(5))
              .sumBy(NAMESPACE, CONTRACTOR_TYPE, SPECIALIZATION)
              .average());

  private static Vector rate(CounterSeries counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE, CONTRACTOR_TYPE, SPECIALIZATION);
  }

  private static Vector latency(double quantile) {
    return CONTRACTOR_REQUEST_DURATION
        .rate(minutes(5))
        .sumBy(NAMESPACE, CONTRACTOR_TYPE, SPECIALIZATION)
        .quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("cortex_contractors_1m")
        .every(settings.interval().recording())
        .rules(
            REQUESTS,
            ERRORS,
            ERROR_RATIO,
            LATENCY_P50,
            LATENCY_P95,
            TASKS_COMPLETED,
            TASKS_FAILED,
            SUCCESS_RATIO,
            AVERAGE_DURATION);
  }

  RuleGroup alerting() {
    return RuleGroup.named("cortex_contractors")
        .every(settings.interval().alerting())
        .rules(down(), highErrorRate(), slowResponse());
  }

  AlertingRule down() {
    return AlertingRule.named(
            "ContractorDown", new CortexScrape(settings).contractors().up().isEqualTo(0))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CONTRACTOR)
        .summary("Contractor {{ $labels.contractor_type }} is down")
        .description("{{ $labels.instance }} is unreachable for 5 minutes.")
        .runbook("contractor-down");
  }

  AlertingRule highErrorRate() {
    Vector errors =
        CONTRACTOR_REQUESTS.where(FAILED).rate(minutes(10)).sumBy(NAMESPACE, CONTRACTOR_TYPE);
    Vector requests = CONTRACTOR_REQUESTS.rate(minutes(10)).sumBy(NAMESPACE, CONTRACTOR_TYPE);
    return AlertingRule.named(
            "ContractorHighErrorRate", Ratio.of(errors, requests).isAbove(limits().errorRatio()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CONTRACTOR)
        .summary(
            "Contractor {{ $labels.contractor_type }} error ratio above " + limits().errorRatio())
        .description("{{ $value | humanizePercentage }} of requests failed.")
        .runbook("contractor-high-error-rate");
  }

  AlertingRule slowResponse() {
    Vector latency =
        CONTRACTOR_REQUEST_DURATION
            .rate(minutes(10))
            .sumBy(NAMESPACE, CONTRACTOR_TYPE)
            .quantile(0.95);
    return AlertingRule.named("ContractorSlowResponse", latency.isAbove(limits().latency()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(CONTRACTOR)
        .summary("Contractor {{ $labels.contractor_type }} is slow")
        .description("p95 latency is {{ $value | humanizeDuration }}.")
        .runbook("contractor-slow-response");
  }

  private Thresholds.Contractors limits() {
    return settings.threshold().contractors();
  }
}
