package io.cortexmon.scrape;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * Alertmanagers that Prometheus sends alerts to, all of them each alert, by API version 2.
 *
 * @param discoveries how they are found
 * @param timeout how long sending may take; zero for Prometheus's 10 seconds
 * @param scheme with or without TLS
 * @param pathPrefix the path before {@code /api}; empty for none
 * @param access how they are reached
 * @param relabelings the steps for Alertmanagers that were discovered
 */
public record Alertmanagers(
    List<Discovery> discoveries,
    Duration timeout,
    Scheme scheme,
    String pathPrefix,
    Access access,
    List<Relabeling> relabelings)
    implements Accessing<Alertmanagers> {

  public Alertmanagers {
    discoveries = List.copyOf(discoveries);
    if (discoveries.isEmpty()) {
      throw new IllegalArgumentException("Alertmanagers: at least one target is needed");
    }
    Arguments.notNegative("Alertmanager timeout", timeout);
    if (!pathPrefix.isEmpty() && !pathPrefix.startsWith("/")) {
      throw new IllegalArgumentException(
          "path prefix " + Arguments.quoted(pathPrefix) + ": must start with /");
    }
    relabelings = List.copyOf(relabelings);
  }

  /** Returns the Alertmanagers at these addresses, each {@code host:port}. */
  public static Alertmanagers at(String... addresses) {
    return discoveredBy(StaticTargets.of(addresses));
  }

  /** Returns the Alertmanagers that are found this way. */
  public static Alertmanagers discoveredBy(Discovery... discoveries) {
    return new Alertmanagers(
        List.of(discoveries), Duration.ZERO, Scheme.HTTP, "", Access.DEFAULT, List.of());
  }

  /** Returns these with another timeout. */
  public Alertmanagers timeout(Duration timeout) {
    return new Alertmanagers(
        discoveries,
        Arguments.positive("Alertmanager timeout", timeout),
        scheme,
        pathPrefix,
        access,
        relabelings);
  }

  /** Returns these with another scheme than {@code http}. */
  public Alertmanagers scheme(Scheme scheme) {
    return new Alertmanagers(discoveries, timeout, scheme, pathPrefix, access, relabelings);
  }

  /** Returns these behind a path. */
  public Alertmanagers pathPrefix(String pathPrefix) {
    return new Alertmanagers(discoveries, timeout, scheme, pathPrefix, access, relabelings);
  }

  /** Returns these with more steps for what was discovered, after those they have. */
  public Alertmanagers relabel(Relabeling... steps) {
    return new Alertmanagers(
        discoveries,
        timeout,
        scheme,
        pathPrefix,
        access,
        Copies.joined(relabelings, List.of(steps)));
  }

  @Override
  public Alertmanagers access(Access changed) {
    return new Alertmanagers(discoveries, timeout, scheme, pathPrefix, changed, relabelings);
  }
}
