package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A branch of the routing tree: the alerts that match, and what happens to them.
 *
 * <pre>{@code
 * Route.when(Severity.CRITICAL).to(PAGERDUTY).groupWait(seconds(10)).repeatEvery(hours(1)).thenContinue()
 * }</pre>
 *
 * <p>An alert takes the first route of its level that matches, and goes on to the next only where
 * that one {@linkplain #thenContinue() continues}. What a route does not set it has from its
 * parent. Matchers are joined by "and"; where "or" is meant on different labels, write two routes.
 *
 * @param matchers the conditions, all of which an alert has to meet; none means every alert
 * @param destination where the alerts go
 * @param groupedBy the labels that form a group, or {@code ...} alone for all; empty for the
 *     parent's
 * @param timings the waits that this route sets
 * @param continues whether alerts that match are also offered to the routes after this one
 * @param activeDuring the only times at which it notifies; empty for always
 * @param mutedDuring the times at which it does not notify
 * @param routes the branches of this branch
 * @param place where it was written
 */
public record Route(
    List<Matcher> matchers,
    Destination destination,
    List<String> groupedBy,
    Map<Timing, Duration> timings,
    boolean continues,
    List<TimeInterval> activeDuring,
    List<TimeInterval> mutedDuring,
    List<Route> routes,
    Place place) {

  static final String ALL_LABELS = "...";

  public Route {
    matchers = Conditions.all("route", matchers);
    groupedBy = Arguments.distinct("group_by label", groupedBy);
    timings = Copies.sorted(timings);
    timings.forEach(Timing::checked);
    activeDuring = List.copyOf(activeDuring);
    mutedDuring = List.copyOf(mutedDuring);
    Arguments.distinct("active time interval", names(activeDuring));
    Arguments.distinct("mute time interval", names(mutedDuring));
    routes = List.copyOf(routes);
  }

  private static List<String> names(List<TimeInterval> intervals) {
    return intervals.stream().map(TimeInterval::name).toList();
  }

  /** Returns a route for the alerts that meet all these conditions. */
  public static Route when(Matcher... matchers) {
    return new Route(
        Conditions.some("Route.when", List.of(matchers)),
        Destination.INHERITED,
        List.of(),
        Map.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        Place.ofCaller());
  }

  /** Returns a route for every alert that no route before it has kept. */
  public static Route otherwise() {
    return matchingAll(Place.ofCaller());
  }

  static Route matchingAll(Place place) {
    return new Route(
        List.of(),
        Destination.INHERITED,
        List.of(),
        Map.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        place);
  }

  /** Returns this route to a receiver; using the receiver defines it. */
  public Route to(Receiver receiver) {
    return to(new Destination.To(receiver));
  }

  /** Returns this route to a receiver that another part of the same {@link Routing} defines. */
  public Route toReceiverNamed(String name) {
    return to(new Destination.Named(name));
  }

  private Route to(Destination changed) {
    return new Route(
        matchers, changed, groupedBy, timings, continues, activeDuring, mutedDuring, routes, place);
  }

  /** Returns this route with one notification for each combination of values of these labels. */
  public Route groupBy(Label... labels) {
    if (labels.length == 0) {
      throw new IllegalArgumentException("group_by: needs at least one label");
    }
    return groupedBy(Arrays.stream(labels).map(Label::name).toList());
  }

  /** Returns this route with one notification for each alert: grouping by all labels. */
  public Route groupByAll() {
    return groupedBy(List.of(ALL_LABELS));
  }

  private Route groupedBy(List<String> changed) {
    return new Route(
        matchers,
        destination,
        changed,
        timings,
        continues,
        activeDuring,
        mutedDuring,
        routes,
        place);
  }

  /** Returns this route with the first notification of a group sent after this time; may be 0. */
  public Route groupWait(Duration wait) {
    return timing(Timing.GROUP_WAIT, wait);
  }

  /** Returns this route with news of a group sent at most this often; above zero. */
  public Route groupInterval(Duration interval) {
    return timing(Timing.GROUP_INTERVAL, interval);
  }

  /** Returns this route with an unchanged group notified again after this time; above zero. */
  public Route repeatEvery(Duration interval) {
    return timing(Timing.REPEAT_INTERVAL, interval);
  }

  private Route timing(Timing timing, Duration duration) {
    return new Route(
        matchers,
        destination,
        groupedBy,
        Copies.plus(timings, timing, duration),
        continues,
        activeDuring,
        mutedDuring,
        routes,
        place);
  }

  /** Returns this route with its alerts also offered to the routes after it. */
  public Route thenContinue() {
    return new Route(
        matchers, destination, groupedBy, timings, true, activeDuring, mutedDuring, routes, place);
  }

  /** Returns this route notifying only during these intervals; using an interval declares it. */
  public Route activeDuring(TimeInterval... intervals) {
    return new Route(
        matchers,
        destination,
        groupedBy,
        timings,
        continues,
        Copies.plus(activeDuring, List.of(intervals)),
        mutedDuring,
        routes,
        place);
  }

  /** Returns this route not notifying during these intervals; using an interval declares it. */
  public Route mutedDuring(TimeInterval... intervals) {
    return new Route(
        matchers,
        destination,
        groupedBy,
        timings,
        continues,
        activeDuring,
        Copies.plus(mutedDuring, List.of(intervals)),
        routes,
        place);
  }

  /** Returns this route with branches of its own, tried in this order, after those it has. */
  public Route route(Route... branches) {
    return new Route(
        matchers,
        destination,
        groupedBy,
        timings,
        continues,
        activeDuring,
        mutedDuring,
        Copies.plus(routes, List.of(branches)),
        place);
  }

  /** Returns {@code route severity="critical"}, for messages. */
  public String subject() {
    return matchers.isEmpty() ? "route without matchers" : "route " + Conditions.text(matchers);
  }
}
