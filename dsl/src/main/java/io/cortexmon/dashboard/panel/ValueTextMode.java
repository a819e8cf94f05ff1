package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What a panel writes of each value. */
public enum ValueTextMode {

  /** The value, and its name where there are several; Grafana's default. */
  AUTO("auto"),

  /** The value only. */
  VALUE("value"),

  /** The value and its name, even where there is one only. */
  VALUE_AND_NAME("value_and_name"),

  /** The name only; what it is worth shows as the colour. */
  NAME("name"),

  /** Nothing; the colour, the bar or the sparkline tells. */
  NONE("none");

  private final String name;

  ValueTextMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
