package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What a stat panel colours by value. */
public enum StatColorMode {

  /** The value and its sparkline; Grafana's default. */
  VALUE("value"),

  /** The background, slightly shaded. */
  BACKGROUND("background"),

  /** The background, in one flat colour. */
  BACKGROUND_SOLID("background_solid"),

  /** Nothing: the value is written as other text is. */
  NONE("none");

  private final String name;

  StatColorMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
