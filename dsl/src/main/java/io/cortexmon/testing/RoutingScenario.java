package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Labels;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is told of an alert, for tests: the routing tree, time intervals and inhibitions, as
 * Alertmanager 0.31 reads them.
 *
 * <pre>{@code
 * RoutingScenario.of(ORDERS)
 *     .at(ZonedDateTime.parse("2026-11-22T03:00:00+01:00[Europe/Berlin]"))
 *     .firing(SHOP_DOWN)
 *     .alert(HIGH_ERRORS, TEAM.is("orders"))
 *     .goesTo("pager", "orders");
 * }</pre>
 *
 * <p>An alert of a rule has the labels that its rule and group put on it, the external labels of
 * the server, and those of its series that the test names; a template stays as it is written.
 */
public final class RoutingScenario {

  private final Routing routing;
  private final DeclaredAlerts declared;
  private final Optional<Instant> time;
  private final List<Labels> firing;

  private RoutingScenario(
      Routing routing, DeclaredAlerts declared, Optional<Instant> time, List<Labels> firing) {
    this.routing = routing;
    this.declared = declared;
    this.time = time;
    this.firing = List.copyOf(firing);
  }

  /**
   * Returns the routing of a system, with nothing else firing.
   *
   * @throws IllegalArgumentException if the system has no routing
   */
  public static RoutingScenario of(Monitoring monitoring) {
    Routing routing =
        monitoring.routing().stream()
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(monitoring.subject() + " has no routing"));
    return new RoutingScenario(
        routing, new DeclaredAlerts(monitoring), Optional.empty(), List.of());
  }

  /** Returns a routing by itself; it knows alerts by their labels only. */
  public static RoutingScenario of(Routing routing) {
    return of(Monitoring.named("routing").routing(routing));
  }

  /** Returns this at a time, which decides what time intervals mute. */
  public RoutingScenario at(Instant changed) {
    return new RoutingScenario(routing, declared, Optional.of(changed), firing);
  }

  /** Returns this at a time, which decides what time intervals mute. */
  public RoutingScenario at(ZonedDateTime changed) {
    return at(changed.toInstant());
  }

  /** Returns this with one more alert firing, known by its labels. */
  public RoutingScenario firing(Map<String, String> labels) {
    List<Labels> all = new ArrayList<>(firing);
    all.add(Labels.of(labels));
    return new RoutingScenario(routing, declared, time, all);
  }

  /** Returns this with one more alert firing, known by its labels. */
  public RoutingScenario firing(LabelValue... labels) {
    return firing(map(labels));
  }

  /**
   * Returns this with one more alert firing: of a rule, found by its name, for a series with these
   * labels. Of several rules of the name it is the one that has the same labels.
   */
  public RoutingScenario firing(AlertingRule rule, LabelValue... ofSeries) {
    return firing(declared.labels(declared.rule(rule), map(ofSeries)));
  }

  /**
   * Returns this with one more alert firing: of the rule of this name, for a series with these
   * labels.
   *
   * @throws IllegalArgumentException if the system has no such alert, or several
   */
  public RoutingScenario firing(String alert, Map<String, String> ofSeries) {
    return firing(declared.labels(declared.rule(alert), ofSeries));
  }

  /** Routes an alert that is known by its labels. */
  public RoutedAlert alert(Map<String, String> labels) {
    return RoutedAlert.of(routing, Labels.of(labels), time, firing);
  }

  /** Routes an alert that is known by its labels. */
  public RoutedAlert alert(LabelValue... labels) {
    return alert(map(labels));
  }

  /**
   * Routes the alert of a rule, found by its name, for a series with these labels. Of several rules
   * of the name it is the one that has the same labels.
   */
  public RoutedAlert alert(AlertingRule rule, LabelValue... ofSeries) {
    return alert(declared.labels(declared.rule(rule), map(ofSeries)));
  }

  /**
   * Routes the alert of this name, for a series with these labels.
   *
   * @throws IllegalArgumentException if the system has no such alert, or several
   */
  public RoutedAlert alert(String alert, Map<String, String> ofSeries) {
    return alert(declared.labels(declared.rule(alert), ofSeries));
  }

  private static Map<String, String> map(LabelValue... labels) {
    Map<String, String> map = new TreeMap<>();
    Arrays.stream(labels).forEach(label -> map.put(label.label().name(), label.value()));
    return map;
  }

  /**
   * Checks that some route takes every alert of the system, so that none is left to the receiver at
   * the root alone. Alerts are taken with the labels that their rules put on them, at any time.
   *
   * @throws AssertionError naming each alert that only the receiver at the root is told of
   */
  public void everyAlertLeavesTheDefaultReceiver() {
    everyAlertLeavesTheDefaultReceiverExcept();
  }

  /**
   * Checks that some route takes every alert of the system but these, which are meant to be left to
   * the receiver at the root.
   *
   * @throws AssertionError naming each alert of which the opposite holds
   * @throws IllegalArgumentException if the system has no alert of such a name
   */
  public void everyAlertLeavesTheDefaultReceiverExcept(String... alerts) {
    List<String> meant = List.of(alerts);
    meant.forEach(declared::checkKnown);
    String root = routing.root().destination().name();
    List<String> faults = new ArrayList<>();
    for (DeclaredAlerts.Declared one : declared.rules()) {
      AlertingRule rule = one.rule();
      Labels labels = Labels.of(declared.labels(one, Map.of()));
      RouteWalk walk = RouteWalk.of(routing, labels);
      boolean leaves = walk.taken().stream().anyMatch(taken -> !taken.receiver().equals(root));
      if (leaves == meant.contains(rule.name())) {
        faults.add(
            "  "
                + rule.name()
                + " ("
                + rule.place()
                + ") "
                + LabelDifference.text(labels.asMap())
                + (leaves ? ": goes to " + String.join(", ", walk.receivers()) : ""));
      }
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "alerts that are "
              + (meant.isEmpty() ? "" : "(or, of those that were named, are not) ")
              + "left to the default receiver "
              + root
              + ":\n"
              + String.join("\n", faults));
    }
  }
}
