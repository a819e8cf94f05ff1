package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job without targets, a monitor without endpoints, a probe without a prober or targets: nothing
 * is scraped, and Prometheus says nothing about it.
 */
final class NothingToScrape implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.scraped().stream().flatMap(NothingToScrape::find).toList();
  }

  private static Stream<Finding> find(Scraped scraped) {
    if (scraped instanceof ScrapeJob job) {
      return missing(job.discoveries().isEmpty(), job, "targets", "targets(..) or .discover(..)");
    }
    if (scraped instanceof Probe probe) {
      return Stream.concat(
          missing(probe.prober().isEmpty(), probe, "prober", "through(\"host:port\")"),
          missing(probe.targets().isEmpty(), probe, "targets", "targets(StaticTargets.urls(..))"));
    }
    if (scraped instanceof Monitor<?> monitor) {
      return missing(
          monitor.spec().endpoints().isEmpty(),
          monitor,
          "endpoints",
          "endpoints(Endpoint.port(..))");
    }
    throw new IllegalStateException("no check for " + scraped);
  }

  private static Stream<Finding> missing(
      boolean missing, Scraped scraped, String what, String method) {
    return missing
        ? Stream.of(
            Finding.error(
                "scrape/nothing-to-scrape",
                scraped.kind() + " " + scraped.name(),
                scraped.place(),
                "it has no " + what + ", so nothing is scraped",
                "add ." + method + ", or leave it out"))
        : Stream.of();
  }
}
