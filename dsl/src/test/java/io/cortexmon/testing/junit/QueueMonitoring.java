package io.cortexmon.testing.junit;

import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;

/** A system whose rules are changed. */
public final class QueueMonitoring implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("queue_waiting");

  static final AlertingRule LONG =
      AlertingRule.named("QueueLong", WAITING.isAbove(100)).forDuration(minutes(5));

  @Override
  public Monitoring define(Environment environment) {
    double limit = environment.number("queue.limit", 100);
    return Monitoring.named("queue")
        .rules(RuleGroup.named("queue").rules(LONG.query(WAITING.isAbove(limit))));
  }
}
