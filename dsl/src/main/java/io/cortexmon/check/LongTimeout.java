package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.scrape.Scraping;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A timeout that is longer than the interval which a job has from its server: Prometheus refuses
 * such a file. An interval of its own is compared where it is written.
 */
final class LongTimeout implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    PrometheusServer server =
        monitoring.prometheus().stream().findFirst().orElse(PrometheusServer.DEFAULT);
    boolean declared = !monitoring.prometheus().isEmpty();
    return monitoring.scraped().stream()
        .filter(scraped -> declared || scraped instanceof ScrapeJob) // The Operator has its own.
        .flatMap(scraped -> find(scraped, server.scrapeInterval()))
        .toList();
  }

  private static Stream<Finding> find(Scraped scraped, Duration interval) {
    return scrapes(scraped)
        .filter(scrape -> scrape.interval().isZero())
        .map(Scrape::timeout)
        .filter(timeout -> timeout.compareTo(interval) > 0)
        .map(timeout -> finding(scraped, timeout, interval));
  }

  private static Stream<Scrape> scrapes(Scraped scraped) {
    if (scraped instanceof Monitor<?> monitor) {
      return monitor.spec().endpoints().stream().map(Scraping::scrape);
    }
    if (scraped instanceof Scraping<?> scraping) {
      return Stream.of(scraping.scrape());
    }
    throw new IllegalStateException("no check for " + scraped);
  }

  private static Finding finding(Scraped scraped, Duration timeout, Duration interval) {
    return Finding.error(
        "scrape/long-timeout",
        scraped.kind() + " " + scraped.name(),
        scraped.place(),
        String.format(
            "its timeout of %s is longer than its interval of %s, which is the server's",
            DurationText.of(timeout), DurationText.of(interval)),
        "shorten the timeout, or give it an interval with .every(..)");
  }
}
