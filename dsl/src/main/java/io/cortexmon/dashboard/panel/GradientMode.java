package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How the colour of an area changes from top to bottom. */
public enum GradientMode {

  /** Not at all; Grafana's default. */
  NONE("none"),

  /** More transparent towards the axis. */
  OPACITY("opacity"),

  /** From the colour of the line to a similar one. */
  HUE("hue"),

  /** By the colour scheme of the field: each height in the colour of its value. */
  SCHEME("scheme");

  private final String name;

  GradientMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
