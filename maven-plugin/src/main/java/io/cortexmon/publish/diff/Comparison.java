package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says for each kind of thing what changed in it, and what is worth telling of one that is new. */
final class Comparison {

  private static final Words SCRAPE =
      new Words(
          Map.ofEntries(
              Map.entry("scrape_interval", "interval"),
              Map.entry("scrape_timeout", "timeout"),
              Map.entry("metrics_path", "path"),
              Map.entry("static_configs", ""),
              Map.entry("targets", "target"),
              Map.entry("labels", "label"),
              Map.entry("kubernetes_sd_configs", "Kubernetes discovery"),
              Map.entry("relabel_configs", "relabelling"),
              Map.entry("metric_relabel_configs", "metric relabelling")));

  private static final Words OBJECT =
      new Words(
          Map.ofEntries(
              Map.entry("metadata", ""),
              Map.entry("spec", ""),
              Map.entry("data", "file"),
              Map.entry("resources", "resource"),
              Map.entry("labels", "label"),
              Map.entry("annotations", "annotation"),
              Map.entry("endpoints", "endpoint"),
              Map.entry("podMetricsEndpoints", "endpoint"),
              Map.entry("scrapeTimeout", "timeout"),
              Map.entry("relabelings", "relabelling"),
              Map.entry("metricRelabelings", "metric relabelling")));

  private static final Words ROUTING =
      new Words(
          Map.ofEntries(
              Map.entry("matchers", "matcher"),
              Map.entry("source_matchers", "source matcher"),
              Map.entry("target_matchers", "target matcher"),
              Map.entry("mute_time_intervals", "mute time interval"),
              Map.entry("active_time_intervals", "active time interval")));

  private static final Words GLOBAL = new Words(Map.of("global", "", "external_labels", "label"));

  private Comparison() {}

  /** Returns what changed; empty where only the file is another. */
  static List<Part> between(Thing before, Thing after) {
    List<Part> parts = new ArrayList<>();
    if (before.isRule() && !before.place().equals(after.place())) {
      parts.add(moved(before.place(), after.place()));
    }
    parts.addAll(inside(before.kind(), before.value(), after.value()));
    return parts;
  }

  private static Part moved(String before, String after) {
    return new Part(
        "moved from group " + before + " to group " + after,
        "group",
        Optional.of(before),
        Optional.of(after),
        false);
  }

  private static List<Part> inside(Kind kind, Node before, Node after) {
    return switch (kind) {
      case ALERT, RECORDING_RULE -> RuleParts.between(before, after);
      case GROUP -> withOrder(before, after, "rules", Words.NONE);
      case ROUTE -> withOrder(before, after, "routes", ROUTING);
      case DASHBOARD -> DashboardParts.between(before, after);
      case SCRAPE_JOB -> FieldParts.between(before, after, SCRAPE);
      case INHIBITION, RECEIVER, TIME_INTERVAL -> FieldParts.between(before, after, ROUTING);
      case OBJECT -> FieldParts.between(before, after, OBJECT);
      case PROMETHEUS, ALERTMANAGER -> FieldParts.between(before, after, GLOBAL);
      case DATASOURCE, DASHBOARD_PROVIDER, FILE, SYSTEM ->
          FieldParts.between(before, after, Words.NONE);
    };
  }

  /** What is in it is told by itself: of the list of names, only the order counts here. */
  private static List<Part> withOrder(Node before, Node after, String list, Words words) {
    List<Part> parts =
        new ArrayList<>(
            FieldParts.between(
                before.asFields().without(list), after.asFields().without(list), words));
    List<Node> stayed = new ArrayList<>(before.list(list));
    stayed.retainAll(after.list(list));
    List<Node> wanted = new ArrayList<>(after.list(list));
    wanted.retainAll(before.list(list));
    if (stayed.size() == wanted.size() && !stayed.equals(wanted)) {
      parts.add(Part.told("order", "order of " + list + " changed"));
    }
    return parts;
  }

  /** Returns what is told of a thing that is new. */
  static List<Part> added(Thing thing) {
    return switch (thing.kind()) {
      case ALERT, RECORDING_RULE -> RuleParts.added(thing);
      case GROUP -> told("added with " + rules(thing));
      case ROUTE -> told("added, receiver " + thing.value().text("receiver"));
      case DASHBOARD -> told("added with " + DashboardParts.panels(thing.value()));
      default -> told("added");
    };
  }

  /** Returns what is told of a thing that is gone. */
  static List<Part> removed(Thing thing) {
    return switch (thing.kind()) {
      case ALERT, RECORDING_RULE -> told("removed from group " + thing.place());
      case GROUP -> told("removed with " + rules(thing));
      case DASHBOARD -> told("removed with " + DashboardParts.panels(thing.value()));
      default -> told("removed");
    };
  }

  private static List<Part> told(String text) {
    return List.of(Part.told("", text));
  }

  private static String rules(Thing group) {
    int rules = group.value().list("rules").size();
    return rules + (rules == 1 ? " rule" : " rules");
  }
}
