package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.Selector;
import java.util.List;

/** A service or pod monitor that still selects every service or pod there is. */
final class UnselectiveMonitor implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.scraped().stream()
        .filter(Monitor.class::isInstance)
        .map(scraped -> (Monitor<?>) scraped)
        .filter(monitor -> monitor.spec().selector().equals(Selector.EVERYTHING))
        .map(UnselectiveMonitor::finding)
        .toList();
  }

  private static Finding finding(Monitor<?> monitor) {
    String objects = monitor.kind().startsWith("pod") ? "pod" : "service";
    return Finding.warning(
        "scrape/unselective-monitor",
        monitor.kind() + " " + monitor.name(),
        monitor.place(),
        "it selects every " + objects + " that has a port of these names",
        "narrow it with .selecting(\"app\", ..)");
  }
}
