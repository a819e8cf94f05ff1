package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How a graph draws from one point to the next. */
public enum LineInterpolation {

  /** A straight line; Grafana's default. */
  LINEAR("linear"),

  /** A curve, which may show values above and below those that were measured. */
  SMOOTH("smooth"),

  /** A step at the earlier point: a value holds from the point before up to its own. */
  STEP_BEFORE("stepBefore"),

  /** A step at the later point: a value holds until the next one. */
  STEP_AFTER("stepAfter");

  private final String name;

  LineInterpolation(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
