package com.pair.first;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;

/** A base for sources of other modules. */
public abstract class Base implements MonitoringSource {

  /** Where a source leaves its class loader, for the next module to look at. */
  public static final String LOADER = "com.pair.loader";

  private final String name;

  protected Base(String name) {
    this.name = name;
  }

  @Override
  public Monitoring define(Environment environment) {
    return Monitoring.named(name);
  }
}
