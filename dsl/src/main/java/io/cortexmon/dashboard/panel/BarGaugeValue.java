package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How the value beside a bar is written. */
public enum BarGaugeValue {

  /** In the colour of the value; a bar gauge's default. */
  COLOR("color"),

  /** As other text is. */
  TEXT("text"),

  /** Not at all. */
  HIDDEN("hidden");

  private final String name;

  BarGaugeValue(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
