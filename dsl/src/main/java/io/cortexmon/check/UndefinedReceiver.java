package io.cortexmon.check;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.routing.Destination;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import java.util.List;

/** A route to a receiver that nobody defines: Alertmanager refuses such a file. */
final class UndefinedReceiver {

  private UndefinedReceiver() {}

  static List<Finding> find(Routing routing) {
    List<String> defined = routing.receivers().stream().map(Receiver::name).toList();
    return routing.routes().stream()
        .filter(route -> route.destination() instanceof Destination.Named)
        .filter(route -> !defined.contains(route.destination().name()))
        .map(route -> finding(route, defined))
        .toList();
  }

  private static Finding finding(Route route, List<String> defined) {
    String name = route.destination().name();
    return Finding.error(
        "routing/undefined-receiver",
        route.subject(),
        route.place(),
        String.format("receiver `%s` is not defined", name),
        Nearest.to(name, defined)
            .map(nearest -> String.format("did you mean `%s`?", nearest))
            .orElse(
                String.format(
                    "add .receivers(Receiver.named(%s)...) to the routing",
                    Arguments.quoted(name))));
  }
}
