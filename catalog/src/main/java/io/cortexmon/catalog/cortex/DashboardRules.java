package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.DASHBOARD;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.HTTP_REQUEST_DURATION;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;

/** The dashboard of Cortex. */
record DashboardRules(CortexSettings settings) {

  RuleGroup alerting() {
    return RuleGroup.named("cortex_dashboard")
        .every(settings.interval().alerting())
        .rules(down(), highLatency());
  }

  AlertingRule down() {
    return AlertingRule.named(
            "DashboardDown", new CortexScrape(settings).dashboard().up().isEqualTo(0))
        .forDuration(minutes(2))
        .severity(WARNING)
        .label(DASHBOARD)
        .summary("Cortex dashboard is down")
        .description("{{ $labels.instance }} is unreachable for 2 minutes.")
        .runbook("dashboard-down");
  }

  AlertingRule highLatency() {
    Vector latency =
        HTTP_REQUEST_DURATION
            .where(Label.JOB.is(new CortexScrape(settings).dashboard().job()))
            .rate(minutes(5))
            .sumBy(NAMESPACE)
            .quantile(0.95);
    return AlertingRule.named("DashboardHighLatency", latency.isAbove(limits().latency()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(DASHBOARD)
        .summary("Cortex dashboard p95 latency above " + limits().latency())
        .description("p95 latency is {{ $value | humanizeDuration }}.")
        .runbook("dashboard-high-latency");
  }

  private Thresholds.Dashboard limits() {
    return settings.threshold().dashboard();
  }
}
