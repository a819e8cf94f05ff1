package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.Item;
import io.cortexmon.dashboard.Row;
import io.cortexmon.dashboard.annotation.Annotation;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.PanelParts;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.dashboard.variable.DashboardVariable;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Metric;
import io.cortexmon.metric.Query;
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

  /** The queries of all rules, then those of all dashboards. */
  static List<QueryUse> queries(Monitoring monitoring) {
    List<QueryUse> queries = new ArrayList<>();
    for (Rule rule : rules(monitoring)) {
      queries.add(new QueryUse(rule.query(), rule.subject(), rule.place()));
    }
    queries.addAll(ofDashboards(monitoring));
    return queries;
  }

  /** The typed queries of all dashboards: those of panels, variables and annotations. */
  static List<QueryUse> ofDashboards(Monitoring monitoring) {
    List<QueryUse> queries = new ArrayList<>();
    for (Dashboard dashboard : monitoring.dashboards()) {
      String of = " of " + dashboard.subject();
      for (Panel panel : panels(dashboard)) {
        PanelParts parts = panel.parts();
        String subject = "panel " + Arguments.quoted(parts.title()) + of;
        for (Target target : parts.targets()) {
          add(queries, target.queries(), subject, parts.place());
        }
      }
      for (DashboardVariable variable : dashboard.variables()) {
        String subject = "variable " + Arguments.quoted(variable.name()) + of;
        add(queries, variable.queries(), subject, variable.place());
      }
      for (Annotation annotation : dashboard.annotations()) {
        String subject = "annotation " + Arguments.quoted(annotation.name()) + of;
        add(queries, annotation.queries(), subject, annotation.place());
      }
    }
    return queries;
  }

  private static List<Panel> panels(Dashboard dashboard) {
    List<Panel> panels = new ArrayList<>();
    for (Item item : dashboard.items()) {
      if (item instanceof Row row) {
        panels.addAll(row.panels());
      } else if (item instanceof Item.Single single) {
        panels.add(single.panel());
      }
    }
    return panels;
  }

  private static void add(List<QueryUse> queries, List<Query> asked, String subject, Place place) {
    asked.forEach(query -> queries.add(new QueryUse(query, subject, place)));
  }

  /** All metrics that are exposed or read, each declaration once, in the order they are met. */
  static Set<Metric> metrics(Monitoring monitoring) {
    // Most rules read the same constants: those are not compared by content.
    Set<Source> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Metric> metrics = new LinkedHashSet<>();
    for (QueryUse use : queries(monitoring)) {
      for (Source source : use.query().reads().sources()) {
        if (source instanceof Metric metric && met.add(metric)) {
          metrics.add(metric);
        }
      }
    }
    monitoring.scraped().forEach(scraped -> metrics.addAll(scraped.exposes()));
    return metrics;
  }
}
