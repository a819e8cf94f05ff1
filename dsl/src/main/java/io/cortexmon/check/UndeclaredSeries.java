package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.Metric;
import io.cortexmon.metric.NamedSeries;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query written as text that reads series by a name which nobody declares, while one that is
 * declared looks much like it. Other names may be those of somebody else's series.
 */
final class UndeclaredSeries implements Check {

  /** What Prometheus itself writes. */
  private static final Set<String> ALWAYS_THERE =
      Set.of(
          "up",
          "scrape_duration_seconds",
          "scrape_samples_post_metric_relabeling",
          "scrape_samples_scraped",
          "scrape_series_added",
          "ALERTS",
          "ALERTS_FOR_STATE");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<QueryUse> queries = Contents.queries(monitoring);
    if (queries.stream().noneMatch(UndeclaredSeries::isText)) {
      return List.of();
    }
    Map<String, Source> declared = declared(monitoring);
    List<Finding> findings = new ArrayList<>();
    for (QueryUse use : queries) {
      for (Source source : use.query().reads().sources()) {
        if (source instanceof NamedSeries series && !isDeclared(series.name(), declared)) {
          Nearest.to(series.name(), declared.keySet())
              .ifPresent(near -> findings.add(finding(use, series, near, declared)));
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  private static boolean isDeclared(String name, Map<String, Source> declared) {
    return declared.containsKey(name) || ALWAYS_THERE.contains(name);
  }

  private static boolean isText(QueryUse use) {
    return use.query().reads().sources().stream().anyMatch(NamedSeries.class::isInstance);
  }

  private static Map<String, Source> declared(Monitoring monitoring) {
    Map<String, Source> declared = new LinkedHashMap<>();
    for (Metric metric : Contents.metrics(monitoring)) {
      metric.seriesNames().forEach(name -> declared.putIfAbsent(name, metric));
    }
    for (Rule rule : Contents.rules(monitoring)) {
      if (rule instanceof RecordingRule recorded) {
        declared.putIfAbsent(recorded.name(), recorded);
      }
    }
    return declared;
  }

  private static Finding finding(
      QueryUse use, NamedSeries series, String near, Map<String, Source> declared) {
    Source meant = declared.getOrDefault(near, series);
    return Finding.warning(
        "query/undeclared-series",
        use.subject(),
        use.place(),
        "series `" + series.name() + "` is read, but not declared",
        String.format(
            "did you mean `%s` (%s %s, %s)?", near, meant.kind(), meant.name(), meant.place()));
  }
}
