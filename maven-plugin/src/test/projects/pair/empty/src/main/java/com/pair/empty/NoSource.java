package com.pair.empty;

import io.cortexmon.monitoring.MonitoringSource;

/** Anonymous sources are made by the code around them, not by the build. */
final class NoSource {

  private NoSource() {}

  static MonitoringSource none(MonitoringSource other) {
    return new MonitoringSource() {
      @Override
      public io.cortexmon.monitoring.Monitoring define(
          io.cortexmon.monitoring.Environment environment) {
        return other.define(environment);
      }
    };
  }
}
