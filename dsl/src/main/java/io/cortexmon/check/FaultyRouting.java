package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Routing;
import java.util.List;
import java.util.function.Function;

/** The checks that need nothing but the routing. */
final class FaultyRouting implements Check {

  private static final List<Function<Routing, List<Finding>>> ALL =
      List.of(
          UndefinedReceiver::find,
          CollidingReceivers::find,
          CollidingTimeIntervals::find,
          IncompleteIntegration::find,
          UnreachableRoute::find,
          IdleReceiver::find);

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.routing().stream().flatMap(routing -> find(routing).stream()).toList();
  }

  static List<Finding> find(Routing routing) {
    return ALL.stream().flatMap(check -> check.apply(routing).stream()).toList();
  }
}
