package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Labels;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of one alert through the routing tree: a branch is tried before the routes after it, a
 * route whose branches take nothing takes the alert itself, and the first that takes it ends its
 * level unless it continues (Alertmanager's {@code dispatch/route.go}).
 */
final class RouteWalk {

  /**
   * A route that takes the alert.
   *
   * @param route the route
   * @param receiver its own receiver or that of the nearest route above
   * @param groupedBy its own labels or those of the nearest route above
   */
  record Taken(Route route, String receiver, List<String> groupedBy) {}

  private final Labels labels;
  private final List<Taken> taken = new ArrayList<>();
  private final StringBuilder trace = new StringBuilder();

  private RouteWalk(Labels labels) {
    this.labels = labels;
  }

  static RouteWalk of(Routing routing, Labels labels) {
    RouteWalk walk = new RouteWalk(labels);
    walk.visit(routing.root(), new Taken(routing.root(), "", List.of()), 1);
    return walk;
  }

  /** Returns the routes that take the alert, in the order of the tree. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Returns the receivers of all these routes, each once. */
  List<String> receivers() {
    return taken.stream().map(Taken::receiver).distinct().toList();
  }

  /** Returns a line for each route: whether the alert took it, and why not. */
  String trace() {
    return trace.toString();
  }

  /** Returns whether the route or a branch of it takes the alert. */
  private boolean visit(Route route, Taken parent, int depth) {
    Taken here =
        new Taken(
            route,
            route.destination().name().isEmpty() ? parent.receiver() : route.destination().name(),
            route.groupedBy().isEmpty() ? parent.groupedBy() : route.groupedBy());
    Optional<String> fault = AlertConditions.unmet(route.matchers(), labels);
    if (fault.isPresent()) {
      line(depth, "no   ", here, fault.get());
      return false;
    }
    int before = taken.size();
    int at = trace.length();
    branches(route, here, depth + 1);
    boolean itself = taken.size() == before;
    if (itself) {
      taken.add(here);
    }
    String rest = trace.substring(at);
    trace.setLength(at);
    line(depth, itself ? "takes" : "yes  ", here, route.continues() ? "continues" : "");
    trace.append(rest);
    return true;
  }

  private void branches(Route route, Taken here, int depth) {
    boolean done = false;
    for (Route branch : route.routes()) {
      if (done) {
        line(depth, "     ", new Taken(branch, "", List.of()), "not reached");
      } else {
        done = visit(branch, here, depth) && !branch.continues();
      }
    }
  }

  private void line(int depth, String verdict, Taken at, String note) {
    trace
        .append("  ".repeat(depth))
        .append(verdict)
        .append(' ')
        .append(depth == 1 ? "root route" : at.route().subject())
        .append(at.receiver().isEmpty() ? "" : " to " + Arguments.quoted(at.receiver()))
        .append(" (")
        .append(at.route().place())
        .append(')')
        .append(note.isEmpty() ? "" : ": " + note)
        .append('\n');
  }
}
