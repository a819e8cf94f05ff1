package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Routing;
import java.util.List;
import java.util.stream.Stream;

/**
 * A route or inhibition that asks for a label which no alert of the system can have, so that the
 * route is never taken, or the inhibition never compares anything.
 */
final class UnknownAlertLabel implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Alerts alerts = new Alerts(monitoring);
    return alerts.areKnown()
        ? monitoring.routing().stream().flatMap(routing -> find(routing, alerts)).toList()
        : List.of();
  }

  private static Stream<Finding> find(Routing routing, Alerts alerts) {
    Stream<Finding> matched =
        Condition.in(routing)
            .filter(condition -> !condition.acceptsAbsence())
            .filter(condition -> !alerts.mayHave(condition.matcher().label()))
            .map(
                condition ->
                    finding(
                        condition.matcher().label(),
                        condition.subject(),
                        condition.place(),
                        alerts));
    Stream<Finding> equal =
        routing.inhibitions().stream()
            .flatMap(
                inhibition ->
                    inhibition.equalLabels().stream()
                        .filter(label -> !alerts.mayHave(label))
                        .map(
                            label ->
                                finding(label, inhibition.subject(), inhibition.place(), alerts)));
    return Stream.concat(matched, equal);
  }

  private static Finding finding(String label, String subject, Place place, Alerts alerts) {
    return Finding.warning(
        "routing/unknown-label",
        subject,
        place,
        "no alert of this system can have the label `" + label + "`",
        Nearest.to(label, alerts.labels())
            .map(nearest -> "did you mean `" + nearest + "`?")
            .orElse("alerts have " + String.join(", ", alerts.labels())));
  }
}
