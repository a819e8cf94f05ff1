package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.LabelMatcher.Op;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import java.util.ArrayList;
import java.util.List;

/** A route whose alerts an earlier one always keeps, because that one does not continue. */
final class UnreachableRoute {

  private static final String RULE = "routing/unreachable-route";

  private UnreachableRoute() {}

  static List<Finding> find(Routing routing) {
    List<Finding> findings = new ArrayList<>();
    for (Route parent : routing.routes()) {
      List<Route> routes = parent.routes();
      for (int i = 0; i < routes.size(); i++) {
        if (!routes.get(i).continues()) {
          addHidden(findings, routes.get(i), routes.subList(i + 1, routes.size()));
        }
      }
    }
    return findings;
  }

  private static void addHidden(List<Finding> findings, Route route, List<Route> later) {
    if (route.matchers().isEmpty() && !later.isEmpty()) {
      findings.add(
          Finding.warning(
              RULE,
              route.subject(),
              route.place(),
              "it matches every alert, so the routes after it are never reached",
              "move it to the end, or add .thenContinue()"));
      return;
    }
    later.stream()
        .filter(other -> takesAll(route, other))
        .forEach(other -> findings.add(hidden(route, other)));
  }

  private static Finding hidden(Route earlier, Route later) {
    return Finding.warning(
        RULE,
        later.subject(),
        later.place(),
        "it is never reached: " + earlier.subject() + " takes all of its alerts before it",
        "move it before that one (" + earlier.place() + "), or add .thenContinue() there");
  }

  private static boolean takesAll(Route earlier, Route later) {
    return earlier.matchers().stream()
        .map(Matcher::matcher)
        .allMatch(
            condition ->
                later.matchers().stream()
                    .map(Matcher::matcher)
                    .anyMatch(narrower -> implies(narrower, condition)));
  }

  private static boolean implies(LabelMatcher narrower, LabelMatcher condition) {
    return narrower.equals(condition)
        || (narrower.op() == Op.EQUAL
            && narrower.label().equals(condition.label())
            && Condition.accepts(condition, narrower.value()));
  }
}
