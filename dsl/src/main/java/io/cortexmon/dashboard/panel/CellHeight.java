package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How high the rows of a table are. */
public enum CellHeight {

  /** 36 pixels, one line; Grafana's default. */
  SMALL("sm"),

  /** 42 pixels. */
  MEDIUM("md"),

  /** 48 pixels. */
  LARGE("lg"),

  /** As high as their content. */
  AUTO("auto");

  private final String name;

  CellHeight(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
