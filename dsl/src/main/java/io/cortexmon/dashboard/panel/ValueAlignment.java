package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Where in its stretch of time a value is written. */
public enum ValueAlignment {

  /** At its begin; Grafana's default. */
  LEFT("left"),

  /** In its middle. */
  CENTER("center"),

  /** At its end. */
  RIGHT("right");

  private final String name;

  ValueAlignment(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
