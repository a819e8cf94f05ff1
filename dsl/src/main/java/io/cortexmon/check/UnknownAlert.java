package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.LabelMatcher.Op;
import io.cortexmon.routing.AlertLabels;
import java.util.List;

/** A route or inhibition for an alert that the system does not have. */
final class UnknownAlert implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Alerts alerts = new Alerts(monitoring);
    if (!alerts.areKnown()) {
      return List.of();
    }
    return monitoring.routing().stream()
        .flatMap(Condition::in)
        .filter(condition -> condition.matcher().op() == Op.EQUAL)
        .filter(condition -> condition.matcher().label().equals(AlertLabels.ALERTNAME.name()))
        .filter(condition -> !alerts.names().contains(condition.matcher().value()))
        .map(condition -> finding(condition, alerts.names()))
        .toList();
  }

  private static Finding finding(Condition condition, List<String> names) {
    String name = condition.matcher().value();
    return Finding.warning(
        "routing/unknown-alert",
        condition.subject(),
        condition.place(),
        "no rule of this system makes the alert `" + name + "`",
        Nearest.to(name, names)
            .map(nearest -> "did you mean `" + nearest + "`?")
            .orElse("add the rule to a RuleGroup, or say alertIs(..) with its constant"));
  }
}
