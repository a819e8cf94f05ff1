package io.cortexmon.scrape;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.GaugeSeries;
import io.cortexmon.metric.Metric;
import io.cortexmon.metric.Up;
import java.util.List;

/**
 * Something that makes Prometheus scrape: a job of its own configuration, or a monitor that the
 * Prometheus Operator turns into one.
 */
public sealed interface Scraped permits ScrapeJob, Monitor, Probe {

  /** What it is, for messages: {@code scrape job}, {@code service monitor}, … */
  String kind();

  /** The name it was given. */
  String name();

  /** Where it was declared. */
  Place place();

  /** The value of the label {@code job} on its series. */
  String job();

  /** The metrics that its targets are known to expose. */
  List<Metric> exposes();

  /** All steps for targets; where a monitor has several endpoints, those of each in turn. */
  List<Relabeling> relabelings();

  /** All steps for series; where a monitor has several endpoints, those of each in turn. */
  List<Relabeling> metricRelabelings();

  /**
   * Returns whether its series may have this label without exposing it: because Prometheus or the
   * Operator sets it, discovery brings it, or relabelling makes it.
   */
  boolean maySetLabel(String name);

  /**
   * Returns whether series of this name are stored; false only where metric relabelling certainly
   * drops them by their name.
   */
  boolean keepsSeries(String seriesName);

  /** Returns {@code up} of its targets: 1 if the last scrape worked, 0 if it failed. */
  default GaugeSeries up() {
    return Up.ofJob(job(), place());
  }
}
