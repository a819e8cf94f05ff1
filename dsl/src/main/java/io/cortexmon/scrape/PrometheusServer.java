package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.LabelValue;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a Prometheus server that hold for all its jobs and rules.
 *
 * <pre>{@code
 * PrometheusServer.scrapingEvery(seconds(15))
 *     .externalLabels(CLUSTER.is("orders"))
 *     .alertmanagers(Alertmanagers.at("alertmanager:9093"))
 * }</pre>
 *
 * @param scrapeInterval the time between scrapes, where a job does not say otherwise
 * @param scrapeTimeout how long a scrape may take; zero for Prometheus's 10 seconds, or the
 *     interval where that is shorter
 * @param evaluationInterval the time between evaluations of a rule group that has no interval
 * @param externalLabels labels of all that leaves the server: alerts, remote writes, federation
 * @param alertmanagers whom alerts go to
 * @param ruleFiles paths of rule files, besides those that are rendered; the last part may hold a
 *     {@code *}
 * @param remoteWrites where samples are sent to
 * @param place where it was declared
 */
public record PrometheusServer(
    Duration scrapeInterval,
    Duration scrapeTimeout,
    Duration evaluationInterval,
    List<LabelValue> externalLabels,
    List<Alertmanagers> alertmanagers,
    List<String> ruleFiles,
    List<RemoteWrite> remoteWrites,
    Place place) {

  /** A server that scrapes and evaluates every minute, as Prometheus does where nothing is said. */
  public static final PrometheusServer DEFAULT =
      new PrometheusServer(
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ofMinutes(1),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Place.UNKNOWN);

  public PrometheusServer {
    Arguments.positive("scrape interval", scrapeInterval);
    Arguments.notNegative("scrape timeout", scrapeTimeout);
    Arguments.positive("evaluation interval", evaluationInterval);
    Scrape.checkTimeout(scrapeTimeout, scrapeInterval);
    externalLabels = List.copyOf(externalLabels);
    Arguments.distinct(
        "external label", externalLabels.stream().map(value -> value.label().name()).toList());
    alertmanagers = List.copyOf(alertmanagers);
    ruleFiles = Arguments.distinct("rule file", ruleFiles);
    ruleFiles.forEach(file -> Arguments.name("rule file", file));
    remoteWrites = List.copyOf(remoteWrites);
  }

  /** Returns a server that scrapes and evaluates at this interval. */
  public static PrometheusServer scrapingEvery(Duration interval) {
    return new PrometheusServer(
        interval,
        Duration.ZERO,
        interval,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Place.ofCaller());
  }

  /** Returns this with a timeout of scrapes; it must not be longer than their interval. */
  public PrometheusServer timeout(Duration timeout) {
    return new PrometheusServer(
        scrapeInterval,
        Arguments.positive("scrape timeout", timeout),
        evaluationInterval,
        externalLabels,
        alertmanagers,
        ruleFiles,
        remoteWrites,
        place);
  }

  /** Returns this evaluating rules at another interval than it scrapes. */
  public PrometheusServer evaluatingEvery(Duration interval) {
    return new PrometheusServer(
        scrapeInterval,
        scrapeTimeout,
        interval,
        externalLabels,
        alertmanagers,
        ruleFiles,
        remoteWrites,
        place);
  }

  /** Returns this with more labels of all that leaves the server. */
  public PrometheusServer externalLabels(LabelValue... more) {
    return new PrometheusServer(
        scrapeInterval,
        scrapeTimeout,
        evaluationInterval,
        Copies.joined(externalLabels, List.of(more)),
        alertmanagers,
        ruleFiles,
        remoteWrites,
        place);
  }

  /** Returns this sending alerts to more Alertmanagers. */
  public PrometheusServer alertmanagers(Alertmanagers... more) {
    return new PrometheusServer(
        scrapeInterval,
        scrapeTimeout,
        evaluationInterval,
        externalLabels,
        Copies.joined(alertmanagers, List.of(more)),
        ruleFiles,
        remoteWrites,
        place);
  }

  /** Returns this reading more rule files than those that are rendered. */
  public PrometheusServer ruleFiles(String... more) {
    return new PrometheusServer(
        scrapeInterval,
        scrapeTimeout,
        evaluationInterval,
        externalLabels,
        alertmanagers,
        Copies.joined(ruleFiles, List.of(more)),
        remoteWrites,
        place);
  }

  /** Returns this sending samples to more stores. */
  public PrometheusServer remoteWrites(RemoteWrite... more) {
    return new PrometheusServer(
        scrapeInterval,
        scrapeTimeout,
        evaluationInterval,
        externalLabels,
        alertmanagers,
        ruleFiles,
        Copies.joined(remoteWrites, List.of(more)),
        place);
  }
}
