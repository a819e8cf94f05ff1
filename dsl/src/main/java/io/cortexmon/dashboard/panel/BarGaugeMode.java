package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How the bar of a bar gauge, or of a table's cell, is filled. */
public enum BarGaugeMode {

  /** From colour to colour, as thresholds or the colour scheme go; Grafana's default. */
  GRADIENT("gradient"),

  /** In the one colour of the value. */
  BASIC("basic"),

  /** With small lit segments, as of a display. */
  LCD("lcd");

  private final String name;

  BarGaugeMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
