package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.ResultUnit;
import io.cortexmon.metric.Unit;

/** Which unit of a heatmap is that of its queries. */
public enum HeatmapUnit {
  /** Rows are buckets: their bounds are values of what was observed. */
  BUCKETS("yAxis"),
  /** Grafana counts values into rows. */
  VALUES("yAxis"),
  /** Rows are series: the values are in the cells. */
  CELLS("cellValues");

  private static final Json NAMED = Json.of("unknown");

  private final String option;

  HeatmapUnit(String option) {
    this.option = option;
  }

  /** Returns what holds for a heatmap of these options. */
  public static HeatmapUnit in(JsonObject options) {
    if (options.isTrue("calculate")) {
      return VALUES;
    }
    boolean series = options.object("rowsFrame").get("layout").filter(NAMED::equals).isPresent();
    return series ? CELLS : BUCKETS;
  }

  /** The option that holds the unit. */
  public String option() {
    return option;
  }

  /** Returns what a query gives that is shown in this unit; {@link Unit#NONE} if not known. */
  public Unit of(Query query) {
    return this == BUCKETS ? ResultUnit.ofDistribution(query) : ResultUnit.of(query);
  }
}
