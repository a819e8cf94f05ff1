package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.Labels;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An alert on its way to receivers. A failing assertion shows the alert's way through the routing
 * tree, and why routes did not match.
 */
public final class RoutedAlert {

  private final Routing routing;
  private final Labels labels;
  private final Optional<Instant> time;
  private final RouteWalk walk;
  private final InhibitionSearch inhibitions;

  private RoutedAlert(Routing routing, Labels labels, Optional<Instant> time, List<Labels> firing) {
    this.routing = routing;
    this.labels = labels;
    this.time = time;
    this.walk = RouteWalk.of(routing, labels);
    this.inhibitions = InhibitionSearch.of(routing, labels, firing);
  }

  static RoutedAlert of(
      Routing routing, Labels labels, Optional<Instant> time, List<Labels> firing) {
    return new RoutedAlert(routing, labels, time, firing);
  }

  /**
   * Returns who is notified, in the order of the routes: nobody while the alert is inhibited, and
   * no receiver whose routes are muted at the time.
   *
   * @throws IllegalStateException if time intervals decide and no time was given
   */
  public List<String> receivers() {
    if (!inhibitions.found().isEmpty()) {
      return List.of();
    }
    return walk.taken().stream()
        .filter(taken -> muting(taken).isEmpty())
        .map(RouteWalk.Taken::receiver)
        .distinct()
        .toList();
  }

  private Optional<String> muting(RouteWalk.Taken taken) {
    boolean always =
        taken.route().activeDuring().isEmpty() && taken.route().mutedDuring().isEmpty();
    if (always) {
      return Optional.empty();
    }
    Instant now =
        time.orElseThrow(
            () ->
                new IllegalStateException(
                    taken.route().subject() + " has time intervals: say at(..) which time it is"));
    return TimeIntervals.muting(taken.route(), now);
  }

  /** Checks that exactly these receivers are notified, in whatever order. */
  public RoutedAlert goesTo(String... receivers) {
    checkKnown(receivers);
    TreeSet<String> expected = new TreeSet<>(List.of(receivers));
    if (!new TreeSet<>(receivers()).equals(expected)) {
      throw failure(text() + ", expected " + String.join(", ", expected));
    }
    return this;
  }

  /** Checks that exactly these receivers are notified, in whatever order. */
  public RoutedAlert goesTo(Receiver... receivers) {
    return goesTo(Arrays.stream(receivers).map(Receiver::name).toArray(String[]::new));
  }

  private void checkKnown(String... receivers) {
    List<String> names = routing.receivers().stream().map(Receiver::name).toList();
    for (String receiver : receivers) {
      if (!names.contains(receiver)) {
        throw new IllegalArgumentException(
            "no receiver " + Arguments.quoted(receiver) + Nearest.question(receiver, names));
      }
    }
  }

  /** Checks that nobody is notified, because all routes that take it are muted at the time. */
  public RoutedAlert isMuted() {
    if (walk.taken().stream().anyMatch(taken -> muting(taken).isEmpty())) {
      throw failure(text() + ", expected it muted");
    }
    return this;
  }

  /** Checks that the routes that take it to this receiver are muted at the time. */
  public RoutedAlert isMutedFor(String receiver) {
    checkKnown(receiver);
    List<RouteWalk.Taken> there =
        walk.taken().stream().filter(taken -> taken.receiver().equals(receiver)).toList();
    if (there.isEmpty()) {
      throw failure(text() + ", expected a muted route to " + receiver);
    }
    if (there.stream().anyMatch(taken -> muting(taken).isEmpty())) {
      throw failure(text() + ", expected it muted for " + receiver);
    }
    return this;
  }

  /** Checks that an alert that fires inhibits it. */
  public RoutedAlert isInhibited() {
    if (inhibitions.found().isEmpty()) {
      throw failure(text() + ", expected it inhibited");
    }
    return this;
  }

  /** Checks that an alert of this name, which fires, inhibits it. */
  public RoutedAlert isInhibitedBy(String alertname) {
    return isInhibitedBy(Map.of("alertname", alertname));
  }

  /** Checks that an alert with these labels at least, which fires, inhibits it. */
  public RoutedAlert isInhibitedBy(Map<String, String> some) {
    boolean found =
        inhibitions.found().stream()
            .anyMatch(one -> one.source().asMap().entrySet().containsAll(some.entrySet()));
    if (!found) {
      throw failure(text() + ", expected it inhibited by " + LabelDifference.text(some));
    }
    return this;
  }

  /** Checks that no alert that fires inhibits it. */
  public RoutedAlert isNotInhibited() {
    if (!inhibitions.found().isEmpty()) {
      throw failure(text() + ", expected it not inhibited");
    }
    return this;
  }

  /**
   * Checks that every route that takes it to this receiver groups by exactly these labels; {@code
   * ...} alone stands for all.
   */
  public RoutedAlert isGroupedBy(String receiver, String... names) {
    checkKnown(receiver);
    List<RouteWalk.Taken> there =
        walk.taken().stream().filter(taken -> taken.receiver().equals(receiver)).toList();
    if (there.isEmpty()) {
      throw failure(text() + ", expected a route to " + receiver);
    }
    TreeSet<String> expected = new TreeSet<>(List.of(names));
    for (RouteWalk.Taken taken : there) {
      if (!new TreeSet<>(taken.groupedBy()).equals(expected)) {
        throw failure(
            "is grouped by "
                + taken.groupedBy()
                + " for "
                + receiver
                + ", expected "
                + List.copyOf(expected));
      }
    }
    return this;
  }

  private String text() {
    if (!inhibitions.found().isEmpty()) {
      return "is inhibited by "
          + inhibitions.found().stream()
              .map(one -> LabelDifference.text(one.source().asMap()))
              .collect(Collectors.joining(", "));
    }
    List<String> receivers = receivers();
    return receivers.isEmpty() ? "is muted" : "goes to " + String.join(", ", receivers);
  }

  private AssertionError failure(String what) {
    StringBuilder text = new StringBuilder();
    text.append("alert ").append(LabelDifference.text(labels.asMap())).append(' ').append(what);
    text.append('\n').append(walk.trace());
    for (RouteWalk.Taken taken : walk.taken()) {
      muting(taken)
          .ifPresent(
              reason ->
                  text.append("  at ")
                      .append(time.map(Instant::toString).orElse("any time"))
                      .append(": ")
                      .append(taken.route().subject())
                      .append(" is ")
                      .append(reason)
                      .append('\n'));
    }
    return new AssertionError(text.append(inhibitions.trace()).toString());
  }
}
