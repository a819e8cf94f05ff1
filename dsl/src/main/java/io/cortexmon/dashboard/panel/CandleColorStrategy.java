package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What makes a candle one that went up or down. */
public enum CandleColorStrategy {

  /** Its close against its own open; Grafana's default. */
  OPEN_CLOSE("open-close"),

  /** Its close against the close before it. */
  CLOSE_CLOSE("close-close");

  private final String name;

  CandleColorStrategy(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
