package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** How a candle is drawn. */
public enum CandleStyle {

  /** A box from open to close, and a line from low to high; Grafana's default. */
  CANDLES("candles"),

  /** A line from low to high, with short ones at its sides for open and close. */
  OHLC_BARS("ohlcbars");

  private final String name;

  CandleStyle(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
