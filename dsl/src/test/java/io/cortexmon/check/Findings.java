package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** What the checks say of definitions, without the lines of places. */
final class Findings {

  private Findings() {}

  static List<String> of(Dashboard dashboard) {
    return of(Monitoring.named("orders").dashboard(dashboard));
  }

  static List<String> of(Monitoring monitoring) {
    return Checks.run(monitoring).findings().stream()
        .map(finding -> finding.toString().replaceAll("(\\.java):\\d+", "$1"))
        .toList();
  }
}
