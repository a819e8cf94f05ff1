package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.TimeInterval;
import java.util.List;

/** Two different time intervals of one name: Alertmanager refuses such a file. */
final class CollidingTimeIntervals {

  private static final Collisions COLLISIONS =
      new Collisions(
          "routing/colliding-time-intervals",
          "different time intervals",
          "rename one, or use the same constant in both routes");

  private CollidingTimeIntervals() {}

  static List<Finding> find(Routing routing) {
    return COLLISIONS.among(
        routing.timeIntervals(), TimeInterval::name, TimeInterval::subject, TimeInterval::place);
  }
}
