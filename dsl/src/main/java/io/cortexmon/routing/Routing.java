package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What Alertmanager does with alerts: a tree of routes to receivers, and what mutes whom.
 *
 * <pre>{@code
 * Routing.to(DEFAULT)
 *     .groupBy(ALERTNAME, COMPONENT, Severity.LABEL)
 *     .groupWait(seconds(30)).groupInterval(minutes(5)).repeatEvery(hours(4))
 *     .slackApiUrl(SecretRef.file("/etc/alertmanager/secrets/slack-url"))
 *     .route(Route.when(Severity.CRITICAL).to(PAGERDUTY).thenContinue())
 *     .route(Route.when(COMPONENT.is("worker")).to(SLACK_WORKERS))
 *     .inhibit(Inhibition.when(ALERTNAME.is("MasterAgentDown")).mutes(COMPONENT.is("worker")).equal(NAMESPACE))
 * }</pre>
 *
 * <p>Receivers and time intervals that routes use as values are defined by that.
 *
 * @param root the route at the root of the tree, which every alert takes
 * @param moreReceivers receivers that routes refer to by name
 * @param inhibitions what mutes whom
 * @param global what holds for all receivers
 * @param templates files with notification templates; may hold wildcards in the file name
 * @param place where it was written
 */
public record Routing(
    Route root,
    List<Receiver> moreReceivers,
    List<Inhibition> inhibitions,
    GlobalSettings global,
    List<String> templates,
    Place place)
    implements Accessing<Routing> {

  public Routing {
    boolean bare =
        root.matchers().isEmpty()
            && root.activeDuring().isEmpty()
            && root.mutedDuring().isEmpty()
            && !root.continues();
    if (!bare || root.destination().equals(Destination.INHERITED)) {
      throw new IllegalArgumentException(
          "the root route must have a receiver, and neither matchers, time intervals nor continue");
    }
    moreReceivers = List.copyOf(moreReceivers);
    inhibitions = List.copyOf(inhibitions);
    templates = Arguments.distinct("template file", templates);
  }

  /** Returns a routing of every alert to this receiver, unless a route takes it. */
  public static Routing to(Receiver receiver) {
    Place place = Place.ofCaller();
    return rooted(Route.matchingAll(place).to(receiver), place);
  }

  /** Returns a routing of every alert to the receiver of this name; {@link #receivers} adds it. */
  public static Routing toReceiverNamed(String name) {
    Place place = Place.ofCaller();
    return rooted(Route.matchingAll(place).toReceiverNamed(name), place);
  }

  private static Routing rooted(Route root, Place place) {
    return new Routing(root, List.of(), List.of(), GlobalSettings.DEFAULT, List.of(), place);
  }

  /** Returns this with one notification for each combination of values of these labels. */
  public Routing groupBy(Label... labels) {
    return root(root.groupBy(labels));
  }

  /** Returns this with one notification for each alert: grouping by all labels. */
  public Routing groupByAll() {
    return root(root.groupByAll());
  }

  /** Returns this with the first notification of a group sent after this time; may be 0. */
  public Routing groupWait(Duration wait) {
    return root(root.groupWait(wait));
  }

  /** Returns this with news of a group sent at most this often; above zero. */
  public Routing groupInterval(Duration interval) {
    return root(root.groupInterval(interval));
  }

  /** Returns this with an unchanged group notified again after this time; above zero. */
  public Routing repeatEvery(Duration interval) {
    return root(root.repeatEvery(interval));
  }

  /** Returns this with routes that are tried in this order, after those it has. */
  public Routing route(Route... routes) {
    return root(root.route(routes));
  }

  private Routing root(Route changed) {
    return new Routing(changed, moreReceivers, inhibitions, global, templates, place);
  }

  /** Returns this with rules on what mutes whom. */
  public Routing inhibit(Inhibition... rules) {
    return new Routing(
        root, moreReceivers, Copies.plus(inhibitions, List.of(rules)), global, templates, place);
  }

  /** Returns this with receivers that routes refer to by name. */
  public Routing receivers(Receiver... receivers) {
    return new Routing(
        root,
        Copies.plus(moreReceivers, List.of(receivers)),
        inhibitions,
        global,
        templates,
        place);
  }

  /** Returns this with files of notification templates, for example {@code /etc/am/*.tmpl}. */
  public Routing templates(String... files) {
    return new Routing(
        root, moreReceivers, inhibitions, global, Copies.plus(templates, List.of(files)), place);
  }

  /** Returns this with alerts resolved that were not sent for this time; 5 minutes by default. */
  public Routing resolveTimeout(Duration timeout) {
    Arguments.positive("resolve_timeout", timeout);
    return global(settings -> settings.resolveTimeout(timeout));
  }

  /** How services are reached by all receivers that do not say otherwise. */
  @Override
  public Access access() {
    return global.access();
  }

  @Override
  public Routing access(Access changed) {
    return global(settings -> settings.access(changed));
  }

  /** Returns this with a mail server for all e-mails that do not name one. */
  public Routing smtp(Smtp server) {
    return global(settings -> settings.smtp(server));
  }

  /** Returns this with Slack's webhook URL for all messages that do not have one. */
  public Routing slackApiUrl(SecretRef url) {
    return global(settings -> settings.slackApiUrl(url));
  }

  /** Returns this with PagerDuty events sent to this address. */
  public Routing pagerDutyUrl(String url) {
    return global(settings -> settings.pagerDutyUrl(url));
  }

  /** Returns this with Opsgenie reached at this address. */
  public Routing opsgenieApiUrl(String url) {
    return global(settings -> settings.opsgenieApiUrl(url));
  }

  /** Returns this with an API key for all Opsgenie alerts that do not have one. */
  public Routing opsgenieApiKey(SecretRef key) {
    return global(settings -> settings.opsgenieApiKey(key));
  }

  private Routing global(UnaryOperator<GlobalSettings> change) {
    return new Routing(root, moreReceivers, inhibitions, change.apply(global), templates, place);
  }

  /** Returns every route of the tree, each before its branches; the root is first. */
  public List<Route> routes() {
    return withBranches(root).toList();
  }

  private static Stream<Route> withBranches(Route route) {
    return Stream.concat(Stream.of(route), route.routes().stream().flatMap(Routing::withBranches));
  }

  /**
   * Returns every receiver: those that routes use, in the order of {@link #routes}, then the
   * others. Equal ones stand once; two that differ and share a name stand both, which is a fault.
   */
  public List<Receiver> receivers() {
    return Stream.concat(
            routes().stream().map(Route::destination).flatMap(Routing::receiverOf),
            moreReceivers.stream())
        .distinct()
        .toList();
  }

  private static Stream<Receiver> receiverOf(Destination destination) {
    return destination instanceof Destination.To to ? Stream.of(to.receiver()) : Stream.of();
  }

  /** Returns every time interval that a route uses, in the order of {@link #routes}, each once. */
  public List<TimeInterval> timeIntervals() {
    return routes().stream()
        .flatMap(
            route -> Stream.of(route.activeDuring(), route.mutedDuring()).flatMap(List::stream))
        .distinct()
        .toList();
  }
}
