package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What a viewer selects by dragging over a heatmap, to zoom into it. */
public enum HeatmapSelection {

  /** A time range; Grafana's default. */
  X("x"),

  /** A range of rows. */
  Y("y"),

  /** Both. */
  XY("xy");

  private final String name;

  HeatmapSelection(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
