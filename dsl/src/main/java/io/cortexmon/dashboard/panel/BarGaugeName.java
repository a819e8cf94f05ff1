package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Where the name of a bar stands. */
public enum BarGaugeName {

  /** Where there is room; Grafana's default. */
  AUTO("auto"),

  /** Above its bar. */
  TOP("top"),

  /** To the left of its bar; horizontal bars only. */
  LEFT("left"),

  /** Nowhere. */
  HIDDEN("hidden");

  private final String name;

  BarGaugeName(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
