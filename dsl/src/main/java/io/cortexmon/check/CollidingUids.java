package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two dashboards of one uid: in Grafana, each would overwrite the other in turn. */
final class CollidingUids implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "dashboard/colliding-uids",
          "dashboards",
          "uid",
          "Grafana knows dashboards by their uid: give one another with .uid(..)");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return COLLISIONS.among(
        monitoring.dashboards(), Dashboard::uid, Dashboard::subject, Dashboard::place);
  }

  /** The same between systems, which one Grafana shows side by side. */
  static List<Finding> between(List<Monitoring> systems) {
    List<Dashboard> all = systems.stream().flatMap(system -> first(system).stream()).toList();
    return COLLISIONS.among(all, Dashboard::uid, Dashboard::subject, Dashboard::place);
  }

  /** The dashboards without those whose uid an earlier one has, which is fault enough. */
  static List<Dashboard> first(Monitoring monitoring) {
    Set<String> met = new HashSet<>();
    return monitoring.dashboards().stream().filter(one -> met.add(one.uid())).toList();
  }
}
