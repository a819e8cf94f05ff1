package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What the legend of a pie chart tells of each slice, beside its name. */
public enum PieLegendValue {

  /** Its value, in the field's unit. */
  VALUE("value"),

  /** Its part of the whole. */
  PERCENT("percent");

  private final String name;

  PieLegendValue(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
