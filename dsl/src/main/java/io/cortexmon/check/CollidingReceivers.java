package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import java.util.List;

/** Two different receivers of one name: Alertmanager refuses such a file. */
final class CollidingReceivers {

  private static final Collisions COLLISIONS =
      new Collisions(
          "routing/colliding-receivers",
          "different receivers",
          "rename one, or use the same constant in both routes");

  private CollidingReceivers() {}

  static List<Finding> find(Routing routing) {
    return COLLISIONS.among(
        routing.receivers(), Receiver::name, Receiver::subject, Receiver::place);
  }
}
