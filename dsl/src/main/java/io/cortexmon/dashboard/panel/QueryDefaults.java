package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;

/** The ways in which a panel type runs its Prometheus queries. */
final class QueryDefaults {

  /** Points over the time range. */
  static final JsonObject RANGE = of("time_series", false);

  /** The value at the end of the time range. */
  static final JsonObject INSTANT = of("time_series", true);

  /** The value at the end of the time range, as a table with a column for each label. */
  static final JsonObject TABLE = of("table", true);

  /** Buckets over the time range. */
  static final JsonObject HEATMAP = of("heatmap", false);

  private QueryDefaults() {}

  private static JsonObject of(String format, boolean instant) {
    return JsonObject.of("format", format).with("instant", instant).with("range", !instant);
  }
}
