package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** When something is drawn. */
public enum VisibilityMode {
  /** Where there is room for it. */
  AUTO("auto"),

  /** Everywhere. */
  ALWAYS("always"),

  /** Nowhere. */
  NEVER("never");

  private final String value;

  VisibilityMode(String value) {
    this.value = value;
  }

  Json json() {
    return Json.of(value);
  }
}
