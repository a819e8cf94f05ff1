package com.shop;

import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;

/** What the systems of the shop share; abstract, so not a source of its own. */
abstract class SystemOfTheShop implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("shop_waiting").help("Orders that wait");

  private final String name;

  SystemOfTheShop(String name) {
    this.name = name;
  }

  abstract String description();

  @Override
  public Monitoring define(Environment environment) {
    AlertingRule waiting =
        AlertingRule.named("OrdersWait", WAITING.isAbove(environment.number("orders.limit", 20)))
            .severity(Severity.WARNING)
            .summary("Orders wait.")
            .description(description());
    return Monitoring.named(name)
        .rules(RuleGroup.named(name).every(seconds(30)).rules(waiting));
  }
}
