package com.mutated;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;

public final class QueueMonitoring implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("queue_waiting");

  static final RecordingRule LONGEST = RecordingRule.named("queue:waiting:max", WAITING.max());

  static final RecordingRule SHORTEST = RecordingRule.named("queue:waiting:min", WAITING.min());

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named("queue")
        .rules(
            RuleGroup.named("queue")
                .rules(LONGEST, SHORTEST, tooLong(environment.number("queue.limit", 50))));
  }

  private static AlertingRule tooLong(double limit) {
    return AlertingRule.named("QueueTooLong", LONGEST.isAbove(limit))
        .forDuration(Duration.ofMinutes(5));
  }
}
