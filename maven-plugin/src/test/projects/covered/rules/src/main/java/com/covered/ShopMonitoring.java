package com.covered;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

/** Two alerts, of which the tests of this module know one. */
public final class ShopMonitoring implements MonitoringSource {

  public static final Gauge UP = Gauge.named("shop_up");
  public static final Gauge WAITING = Gauge.named("shop_waiting");

  public static final RecordingRule QUEUE = RecordingRule.named("shop:waiting:max", WAITING.max());

  public static final AlertingRule DOWN =
      AlertingRule.named("ShopDown", UP.isEqualTo(0).or(UP.absent()))
          .forDuration(Duration.ofMinutes(2));

  public static final AlertingRule SLOW = AlertingRule.named("ShopSlow", QUEUE.isAbove(10));

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named("shop").rules(RuleGroup.named("shop").rules(QUEUE, DOWN, SLOW));
  }
}
