package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A receiver that never notifies anybody: it has no means to, or no route leads to it. */
final class IdleReceiver {

  private IdleReceiver() {}

  static List<Finding> find(Routing routing) {
    Set<String> used =
        routing.routes().stream()
            .map(route -> route.destination().name())
            .collect(Collectors.toSet());
    return routing.receivers().stream()
        .flatMap(receiver -> findings(receiver, used.contains(receiver.name())))
        .toList();
  }

  private static Stream<Finding> findings(Receiver receiver, boolean used) {
    if (!used) {
      return Stream.of(
          finding(receiver, "no route leads to the receiver", "add a route, or leave it out"));
    }
    if (receiver.integrations().isEmpty() && !receiver.silent()) {
      return Stream.of(
          finding(
              receiver,
              "the receiver notifies nobody",
              "add .slack(..), .email(..) or the like, or say Receiver.silent(..) if it is meant"));
    }
    return Stream.of();
  }

  private static Finding finding(Receiver receiver, String message, String hint) {
    return Finding.warning(
        "routing/idle-receiver", receiver.subject(), receiver.place(), message, hint);
  }
}
