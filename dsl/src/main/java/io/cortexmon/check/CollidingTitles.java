package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** Two dashboards of one title in a folder: viewers can not tell them apart. */
final class CollidingTitles implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "dashboard/colliding-titles",
          "dashboards",
          "title",
          "titles tell the dashboards of a folder apart: change one");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return COLLISIONS.among(
        CollidingUids.first(monitoring), Dashboard::title, Dashboard::subject, Dashboard::place);
  }
}
