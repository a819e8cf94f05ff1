package io.cortexmon.testing.coverage;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.testing.Scenario;
import java.time.Duration;

/** A system that is tested, and what tests of it see. */
final class ShopRules {

  static final Label STATE = Label.oneOf("state", "open", "paid", "sent");
  static final Label HOST = Label.named("host");

  static final Gauge UP = Gauge.named("shop_up").labels(HOST);
  static final Gauge WAITING = Gauge.named("shop_waiting").labels(STATE);
  static final Counter ORDERS = Counter.named("shop_orders_total");

  static final RecordingRule RATE =
      RecordingRule.named("shop:orders:rate5m", ORDERS.rate(minutes(5)).sum());

  static final AlertingRule DOWN =
      AlertingRule.named("ShopDown", UP.isEqualTo(0).or(UP.absent()))
          .forDuration(minutes(2))
          .severity(Severity.CRITICAL);

  static final AlertingRule LATE =
      AlertingRule.named("ShopLate", WAITING.isAbove(10))
          .summary("{{ if gt $value 100.0 }}Very{{ else }}A bit{{ end }} late");

  static final AlertingRule IDLE = AlertingRule.named("ShopIdle", RATE.isBelow(1));

  static final AlertingRule WATCHDOG =
      AlertingRule.named("ShopWatchdog", Vector.parse("vector(1)"));

  private ShopRules() {}

  static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  static Monitoring system() {
    return system(RATE, DOWN, LATE, IDLE, WATCHDOG);
  }

  static Monitoring system(Rule... rules) {
    return Monitoring.named("shop").rules(RuleGroup.named("shop").rules(rules));
  }

  static Scenario scenario() {
    return Scenario.of(system());
  }
}
