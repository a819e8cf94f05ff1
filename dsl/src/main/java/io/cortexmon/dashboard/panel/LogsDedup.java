package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Which log lines in a row a panel takes for the same. */
public enum LogsDedup {

  /** None: all lines are shown; Grafana's default. */
  NONE("none"),

  /** Those equal but for dates. */
  EXACT("exact"),

  /** Those equal but for numbers, such as durations and addresses. */
  NUMBERS("numbers"),

  /** Those with the same punctuation and spaces, whatever their words. */
  SIGNATURE("signature");

  private final String name;

  LogsDedup(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
