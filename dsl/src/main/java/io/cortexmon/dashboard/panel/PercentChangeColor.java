package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How a change in percent is coloured. */
public enum PercentChangeColor {

  /** More is green and less is red; Grafana's default. */
  STANDARD("standard"),

  /** More is red and less is green: errors, latency, cost. */
  INVERTED("inverted"),

  /** As the value is. */
  SAME_AS_VALUE("same_as_value");

  private final String name;

  PercentChangeColor(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
