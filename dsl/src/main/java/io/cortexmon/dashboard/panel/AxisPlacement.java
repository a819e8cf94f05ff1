package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Where the axis of a field stands. */
public enum AxisPlacement {

  /** Left for the first unit, right for the others; Grafana's default. */
  AUTO("auto"),

  /** At the left. */
  LEFT("left"),

  /** At the right. */
  RIGHT("right"),

  /** Above, for axes that lie. */
  TOP("top"),

  /** Below, for axes that lie. */
  BOTTOM("bottom"),

  /** There is none. */
  HIDDEN("hidden");

  private final String name;

  AxisPlacement(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
