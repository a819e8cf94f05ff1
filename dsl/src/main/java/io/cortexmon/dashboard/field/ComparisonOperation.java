package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;

/** How two values are compared. */
public enum ComparisonOperation {
  /** Equal. */
  EQUAL("eq"),

  /** Not equal. */
  NOT_EQUAL("neq"),

  /** Below the other. */
  LESS("lt"),

  /** Below the other, or equal. */
  LESS_OR_EQUAL("lte"),

  /** Above the other. */
  GREATER("gt"),

  /** Above the other, or equal. */
  GREATER_OR_EQUAL("gte");

  private final String id;

  ComparisonOperation(String id) {
    this.id = id;
  }

  /** Returns Grafana's form, the id. */
  public Json json() {
    return Json.of(id);
  }
}
