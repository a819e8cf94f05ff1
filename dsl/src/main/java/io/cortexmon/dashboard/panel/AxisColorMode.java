package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** The colour of the text of an axis. */
public enum AxisColorMode {

  /** That of other text; Grafana's default. */
  TEXT("text"),

  /** That of the series, to tell several axes apart. */
  SERIES("series");

  private final String name;

  AxisColorMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
