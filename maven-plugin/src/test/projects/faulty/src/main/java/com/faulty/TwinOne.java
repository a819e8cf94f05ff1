package com.faulty;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;

public final class TwinOne implements MonitoringSource {

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named("twin");
  }
}
