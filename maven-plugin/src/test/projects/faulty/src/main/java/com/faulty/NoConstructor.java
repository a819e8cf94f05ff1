package com.faulty;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;

public final class NoConstructor implements MonitoringSource {

  private final String name;

  public NoConstructor(String name) {
    this.name = name;
  }

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named(name);
  }
}
