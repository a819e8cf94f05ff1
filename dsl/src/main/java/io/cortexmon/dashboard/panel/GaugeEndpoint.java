package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What marks the end of a gauge's bar, which is the value. */
public enum GaugeEndpoint {

  /** A dot; Grafana's default. */
  POINT("point"),

  /** A light. */
  GLOW("glow"),

  /** Nothing. */
  NONE("none");

  private final String name;

  GaugeEndpoint(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
