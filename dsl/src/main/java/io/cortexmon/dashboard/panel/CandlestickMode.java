package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** What a candlestick panel draws. */
public enum CandlestickMode {

  /** Candles, and bars of the volume behind them; Grafana's default. */
  CANDLES_AND_VOLUME("candles+volume"),

  /** Candles alone. */
  CANDLES("candles"),

  /** Bars of the volume alone. */
  VOLUME("volume");

  private final String name;

  CandlestickMode(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
