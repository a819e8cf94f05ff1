package com.shops;

import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;

/** The system stock: one alert. */
public final class StockMonitoring implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("stock_waiting").help("What waits");

  @Override
  public Monitoring define(Environment environment) {
    AlertingRule waiting =
        AlertingRule.named("StockWait", WAITING.isAbove(20))
            .severity(Severity.WARNING)
            .summary("It waits.")
            .description("{{ $value }} wait.");
    return Monitoring.named("stock")
        .rules(RuleGroup.named("stock").every(seconds(30)).rules(waiting));
  }
}
