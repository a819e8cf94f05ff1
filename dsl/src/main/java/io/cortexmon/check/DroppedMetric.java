package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Metric;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.Scraped;
import java.util.List;
import java.util.stream.Stream;

/** A metric that a job is said to expose, and that its own metric relabelling drops. */
final class DroppedMetric implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.scraped().stream().flatMap(DroppedMetric::find).toList();
  }

  private static Stream<Finding> find(Scraped scraped) {
    return scraped.exposes().stream()
        .flatMap(
            metric ->
                metric.seriesNames().stream()
                    .filter(name -> !scraped.keepsSeries(name))
                    .map(name -> finding(scraped, metric, name)));
  }

  private static Finding finding(Scraped scraped, Metric metric, String series) {
    return Finding.error(
        "scrape/dropped-metric",
        scraped.kind() + " " + scraped.name(),
        scraped.place(),
        String.format(
            "metric relabelling drops `%s` of %s `%s` (%s), which the job exposes",
            series, metric.kind(), metric.name(), metric.place()),
        "widen the keep step, narrow the drop step, or take the metric out of exposes(..)");
  }
}
