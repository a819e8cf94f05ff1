package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.DurationText;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.Exposition;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scrape job as the server runs it.
 *
 * @param jobName what the label {@code job} is before relabelling
 * @param port the port of a monitor; empty for a job
 * @param scrape how targets are scraped
 * @param exposition in which formats
 * @param interval the time between scrapes
 * @param timeout how long a scrape may take
 * @param relabelings all steps for targets, those of the Operator among them
 */
record JobSettings(
    String jobName,
    String port,
    Scrape scrape,
    Exposition exposition,
    Duration interval,
    Duration timeout,
    List<Relabeling> relabelings) {

  private static final Duration SERVER_TIMEOUT = Duration.ofSeconds(10);

  JobSettings {
    relabelings = List.copyOf(relabelings);
  }

  static JobSettings of(Scraped scraped, String port, PrometheusServer server) {
    if (scraped instanceof ScrapeJob job) {
      return of(job.name(), "", job.scrape(), job.intake().exposition(), server, List.of());
    }
    if (scraped instanceof Monitor<?> monitor) {
      Endpoint endpoint = endpoint(monitor, port);
      return of(
          OperatorSteps.jobName(monitor, endpoint),
          endpoint.port(),
          endpoint.scrape(),
          monitor.intake().exposition(),
          server,
          OperatorSteps.before(monitor, endpoint));
    }
    throw new IllegalArgumentException(
        scraped.kind() + " " + scraped.name() + ": the Operator makes its job, so it is not known");
  }

  private static JobSettings of(
      String jobName,
      String port,
      Scrape scrape,
      Exposition exposition,
      PrometheusServer server,
      List<Relabeling> first) {
    Duration interval = scrape.interval().isZero() ? server.scrapeInterval() : scrape.interval();
    List<Relabeling> steps = new ArrayList<>(first);
    steps.addAll(scrape.relabelings());
    return new JobSettings(
        jobName, port, scrape, exposition, interval, timeout(scrape, server, interval), steps);
  }

  private static Duration timeout(Scrape scrape, PrometheusServer server, Duration interval) {
    if (!scrape.timeout().isZero()) {
      return scrape.timeout();
    }
    Duration ofServer = server.scrapeTimeout().isZero() ? SERVER_TIMEOUT : server.scrapeTimeout();
    return ofServer.compareTo(interval) > 0 ? interval : ofServer;
  }

  private static Endpoint endpoint(Monitor<?> monitor, String port) {
    List<Endpoint> all = monitor.spec().endpoints();
    String subject = monitor.kind() + " " + monitor.name();
    if (all.isEmpty()) {
      throw new IllegalArgumentException(subject + " scrapes no port");
    }
    return all.stream()
        .filter(endpoint -> port.isEmpty() || endpoint.port().equals(port))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    subject
                        + " does not scrape port "
                        + Arguments.quoted(port)
                        + Nearest.question(port, all.stream().map(Endpoint::port).toList())));
  }

  /** Returns what the job puts on a target that has no such label yet. */
  Map<String, String> defaults() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("job", jobName);
    labels.put("__scrape_interval__", DurationText.of(interval));
    labels.put("__scrape_timeout__", DurationText.of(timeout));
    labels.put("__metrics_path__", scrape.request().path());
    labels.put("__scheme__", scrape.request().scheme().toString());
    labels.put(
        "__convert_classic_histograms_to_nhcb__",
        String.valueOf(exposition.convertClassicHistograms()));
    labels.put(
        "__always_scrape_classic_histograms__", String.valueOf(exposition.classicHistogramsToo()));
    labels.put("__scrape_native_histograms__", String.valueOf(exposition.nativeHistograms()));
    scrape
        .request()
        .params()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                labels.put("__param_" + name, values.get(0));
              }
            });
    return labels;
  }
}
