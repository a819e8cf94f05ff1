package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** At which side of a table's column its values stand. */
public enum ColumnAlign {

  /** Numbers at the right, all else at the left; Grafana's default. */
  AUTO("auto"),

  /** At the left. */
  LEFT("left"),

  /** In the middle. */
  CENTER("center"),

  /** At the right. */
  RIGHT("right");

  private final String name;

  ColumnAlign(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
