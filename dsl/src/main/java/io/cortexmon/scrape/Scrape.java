package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.promql.DurationText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one target is scraped, and how it and its series are relabelled.
 *
 * @param interval the time between scrapes; zero for the server's
 * @param timeout how long a scrape may take; zero for the server's
 * @param request what is asked of the target
 * @param honorLabels whether the series' own labels win over the target's; otherwise they are
 *     renamed to {@code exported_…}
 * @param honorTimestamps whether timestamps in the metrics page are used
 * @param relabelings the steps for targets
 * @param metricRelabelings the steps for series
 */
public record Scrape(
    Duration interval,
    Duration timeout,
    Request request,
    boolean honorLabels,
    boolean honorTimestamps,
    List<Relabeling> relabelings,
    List<Relabeling> metricRelabelings) {

  /** As Prometheus scrapes where nothing else is said. */
  public static final Scrape DEFAULT =
      new Scrape(Duration.ZERO, Duration.ZERO, Request.DEFAULT, false, true, List.of(), List.of());

  public Scrape {
    Arguments.notNegative("scrape interval", interval);
    Arguments.notNegative("scrape timeout", timeout);
    checkTimeout(timeout, interval);
    relabelings = List.copyOf(relabelings);
    metricRelabelings = List.copyOf(metricRelabelings);
  }

  static void checkTimeout(Duration timeout, Duration interval) {
    if (!interval.isZero() && timeout.compareTo(interval) > 0) {
      throw new IllegalArgumentException(
          "scrape timeout "
              + DurationText.of(timeout)
              + ": must not be longer than the interval of "
              + DurationText.of(interval));
    }
  }

  Scrape interval(Duration changed) {
    return new Scrape(
        changed, timeout, request, honorLabels, honorTimestamps, relabelings, metricRelabelings);
  }

  Scrape timeout(Duration changed) {
    return new Scrape(
        interval, changed, request, honorLabels, honorTimestamps, relabelings, metricRelabelings);
  }

  Scrape request(Request changed) {
    return new Scrape(
        interval, timeout, changed, honorLabels, honorTimestamps, relabelings, metricRelabelings);
  }

  Scrape honorLabels(boolean changed) {
    return new Scrape(
        interval, timeout, request, changed, honorTimestamps, relabelings, metricRelabelings);
  }

  Scrape honorTimestamps(boolean changed) {
    return new Scrape(
        interval, timeout, request, honorLabels, changed, relabelings, metricRelabelings);
  }

  Scrape relabelings(List<Relabeling> changed) {
    return new Scrape(
        interval, timeout, request, honorLabels, honorTimestamps, changed, metricRelabelings);
  }

  Scrape metricRelabelings(List<Relabeling> changed) {
    return new Scrape(
        interval, timeout, request, honorLabels, honorTimestamps, relabelings, changed);
  }

  /**
   * What is asked of a target.
   *
   * @param scheme with or without TLS
   * @param path the path of the metrics page
   * @param params the parameters of the URL, each with its values
   * @param access how the target is reached
   */
  public record Request(
      Scheme scheme, String path, Map<String, List<String>> params, Access access) {

    /** {@code http://target/metrics}. */
    public static final Request DEFAULT =
        new Request(Scheme.HTTP, "/metrics", Map.of(), Access.DEFAULT);

    public Request {
      if (!path.startsWith("/") || path.contains("?")) {
        throw new IllegalArgumentException(
            "path " + quoted(path) + ": must start with / and have no parameters; say param(..)");
      }
      Map<String, List<String>> sorted = new TreeMap<>();
      params.forEach((name, values) -> sorted.put(PublicUrl.parameter(name), List.copyOf(values)));
      params = Collections.unmodifiableMap(sorted);
    }

    Request scheme(Scheme changed) {
      return new Request(changed, path, params, access);
    }

    Request path(String changed) {
      return new Request(scheme, changed, params, access);
    }

    Request param(String name, List<String> values) {
      Map<String, List<String>> all = new TreeMap<>(params);
      all.put(name, values);
      return new Request(scheme, path, all, access);
    }

    Request access(Access changed) {
      return new Request(scheme, path, params, changed);
    }
  }
}
