package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** Which alert comes first in an {@link AlertList}. */
public enum AlertOrder {

  /** By name, A first; Grafana's default. */
  NAME(1),

  /** By name, Z first. */
  NAME_DESCENDING(2),

  /** By state: firing before those that are not. */
  IMPORTANCE(3),

  /** By when they began, the oldest first. */
  TIME(4),

  /** By when they began, the newest first. */
  TIME_DESCENDING(5);

  private final int number;

  AlertOrder(int number) {
    this.number = number;
  }

  /** Returns Grafana's number. */
  Json json() {
    return Json.of(number);
  }
}
