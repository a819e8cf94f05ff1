package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** At which side of a table's cell its tooltip opens. */
public enum CellTooltipPlacement {

  /** Where there is room; Grafana's default. */
  AUTO("auto"),

  /** Above the cell. */
  TOP("top"),

  /** Below the cell. */
  BOTTOM("bottom"),

  /** To the left of the cell. */
  LEFT("left"),

  /** To the right of the cell. */
  RIGHT("right");

  private final String name;

  CellTooltipPlacement(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
