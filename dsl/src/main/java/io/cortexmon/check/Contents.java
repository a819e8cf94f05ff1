package io.cortexmon.check;

import io.cortexmon.metric.Metric;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a system holds, gathered from where it stands. */
final class Contents {

  private Contents() {}

  /** All rules, group by group, in the order of evaluation. */
  static List<Rule> rules(Monitoring monitoring) {
    List<Rule> rules = new ArrayList<>();
    monitoring.groups().forEach(group -> rules.addAll(group.rules()));
    return rules;
  }

  /** All metrics that are exposed or read, each declaration once, in the order they are met. */
  static Set<Metric> metrics(Monitoring monitoring) {
    // Most rules read the same constants: those are not compared by content.
    Set<Source> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Metric> metrics = new LinkedHashSet<>();
    for (Rule rule : rules(monitoring)) {
      for (Source source : rule.query().reads().sources()) {
        if (source instanceof Metric metric && met.add(metric)) {
          metrics.add(metric);
        }
      }
    }
    monitoring.scraped().forEach(scraped -> metrics.addAll(scraped.exposes()));
    return metrics;
  }
}
