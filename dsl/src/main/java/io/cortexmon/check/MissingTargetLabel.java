package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.LabelUse;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.scrape.Scraped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query that uses a target label of a metric, where no job that exposes the metric sets the
 * label: the condition never holds, and all series fall into one group. Metrics that no job here
 * exposes are somebody else's matter.
 */
final class MissingTargetLabel implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Jobs jobs = Jobs.of(monitoring);
    List<Finding> findings = new ArrayList<>();
    for (QueryUse query : Contents.queries(monitoring)) {
      for (LabelUse use : query.query().reads().labelUses()) {
        check(query, use, jobs, findings);
      }
    }
    return findings.stream().distinct().toList();
  }

  private static void check(QueryUse query, LabelUse use, Jobs jobs, List<Finding> findings) {
    if (use.source() instanceof RecordingRule recorded) {
      // A recorded series has the target labels of what it was recorded from.
      for (Source from : recorded.query().resultLabels().carriers(use.label().name())) {
        check(query, new LabelUse(from, use.label()), jobs, findings);
      }
      return;
    }
    List<Scraped> exposing = jobs.exposing(use.source());
    if (!exposing.isEmpty() && !maySetLabel(exposing, use.label().name())) {
      findings.add(finding(query, use, exposing));
    }
  }

  private static boolean maySetLabel(List<Scraped> jobs, String label) {
    for (Scraped job : jobs) {
      if (job.maySetLabel(label)) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(QueryUse query, LabelUse use, List<Scraped> exposing) {
    String jobs =
        exposing.stream()
            .map(job -> job.kind() + " " + job.name() + " (" + job.place() + ")")
            .collect(Collectors.joining(", "));
    return Finding.error(
        "scrape/missing-target-label",
        query.subject(),
        query.place(),
        String.format(
            "target label `%s` of `%s` is used, but no job that exposes it sets the label: %s",
            use.label().name(), use.source().name(), jobs),
        "set it by relabelling or as a static label, or use a label that the metric itself has");
  }
}
