package com.shops;

import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;

/** The system orders: one alert. */
public final class OrdersMonitoring implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("orders_waiting").help("What waits");

  @Override
  public Monitoring define(Environment environment) {
    AlertingRule waiting =
        AlertingRule.named("OrdersWait", WAITING.isAbove(20))
            .severity(Severity.WARNING)
            .summary("It waits.")
            .description("{{ $value }} wait.");
    return Monitoring.named("orders")
        .rules(RuleGroup.named("orders").every(seconds(30)).rules(waiting));
  }
}
