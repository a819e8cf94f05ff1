package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How thresholds show in a graph, apart from the colour of a series. */
public enum ThresholdsStyle {

  /** Not at all; Grafana's default. */
  OFF("off"),

  /** A line at each threshold. */
  LINE("line"),

  /** A dashed line at each threshold. */
  DASHED("dashed"),

  /** The background between thresholds is filled. */
  AREA("area"),

  /** A line at each threshold, and filled background. */
  LINE_AND_AREA("line+area"),

  /** A dashed line at each threshold, and filled background. */
  DASHED_AND_AREA("dashed+area"),

  /**
   * The value that Grafana's schema has for thresholds from another series; its editor does not
   * offer it.
   */
  SERIES("series");

  private final String name;

  ThresholdsStyle(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
