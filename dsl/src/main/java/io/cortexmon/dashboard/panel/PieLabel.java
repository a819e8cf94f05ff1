package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What stands on the slices of a pie chart. */
public enum PieLabel {

  /** What the slice is. */
  NAME("name"),

  /** Its value, in the field's unit. */
  VALUE("value"),

  /** Its part of the whole. */
  PERCENT("percent");

  private final String name;

  PieLabel(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
