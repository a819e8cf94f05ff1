package com.faulty;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;

public final class BadConstant implements MonitoringSource {

  static final Gauge WAITING = Gauge.named("shop-waiting");

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named("bad-constant").runbooks(WAITING.name());
  }
}
