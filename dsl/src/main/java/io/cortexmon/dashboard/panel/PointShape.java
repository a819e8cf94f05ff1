package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** The form of a point of an XY chart. */
public enum PointShape {

  /** A circle; Grafana's default. */
  CIRCLE("circle"),

  /** A square. */
  SQUARE("square");

  private final String name;

  PointShape(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
