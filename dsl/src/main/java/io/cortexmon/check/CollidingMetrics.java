package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Metric;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import java.util.List;
import java.util.stream.Stream;

/** Two different declarations of one metric, or series of two metrics or rules with one name. */
final class CollidingMetrics implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "metric/colliding-series",
          "series",
          "declare a metric once and use that constant everywhere, or rename one");

  private record Series(String name, String subject, Place place) {}

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Stream<Series> exposed = Contents.metrics(monitoring).stream().flatMap(CollidingMetrics::of);
    Stream<Series> recorded =
        Contents.rules(monitoring).stream()
            .filter(RecordingRule.class::isInstance)
            .map(rule -> new Series(rule.name(), rule.subject(), rule.place()))
            .distinct();
    return COLLISIONS.among(
        Stream.concat(exposed, recorded).toList(), Series::name, Series::subject, Series::place);
  }

  private static Stream<Series> of(Metric metric) {
    String subject = metric.kind() + " " + metric.name();
    return metric.seriesNames().stream().map(name -> new Series(name, subject, metric.place()));
  }
}
