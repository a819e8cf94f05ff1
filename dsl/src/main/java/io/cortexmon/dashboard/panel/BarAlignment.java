package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Where a bar over time stands. */
public enum BarAlignment {

  /** It ends at its point in time. */
  BEFORE(-1),

  /** Its point in time is in its middle; Grafana's default. */
  CENTER(0),

  /** It begins at its point in time. */
  AFTER(1);

  private final int number;

  BarAlignment(int number) {
    this.number = number;
  }

  /** Returns Grafana's number. */
  Json json() {
    return Json.of(number);
  }
}
