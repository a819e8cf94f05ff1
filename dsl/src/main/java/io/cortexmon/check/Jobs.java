package io.cortexmon.check;

import io.cortexmon.metric.Metric;
import io.cortexmon.metric.Source;
import io.cortexmon.metric.Up;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.Scraped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The jobs and monitors of a system by what they yield, sorted once because every rule asks.
 *
 * @param byMetric those that expose a metric, by its name
 * @param byName those of a name, for their {@code up}
 */
record Jobs(Map<String, List<Scraped>> byMetric, Map<String, List<Scraped>> byName) {

  static Jobs of(Monitoring monitoring) {
    Jobs jobs = new Jobs(new HashMap<>(), new HashMap<>());
    for (Scraped job : monitoring.scraped()) {
      add(jobs.byName, job.job(), job);
      job.exposes().stream()
          .map(Metric::name)
          .distinct()
          .forEach(metric -> add(jobs.byMetric, metric, job));
    }
    return jobs;
  }

  private static void add(Map<String, List<Scraped>> jobs, String key, Scraped job) {
    jobs.computeIfAbsent(key, first -> new ArrayList<>()).add(job);
  }

  /** Those that yield a source's series. */
  List<Scraped> exposing(Source source) {
    if (source instanceof Up.OfJob up) {
      return byName.getOrDefault(up.job(), List.of());
    }
    return source instanceof Metric metric
        ? byMetric.getOrDefault(metric.name(), List.of())
        : List.of();
  }
}
