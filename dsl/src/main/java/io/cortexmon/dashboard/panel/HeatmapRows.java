package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * What the rows of a heatmap are where the data has buckets of its own.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapRows(JsonObject fields) {

  /** Returns this with rows named by their upper bounds, as {@code le} does: ticks at the top. */
  public HeatmapRows upperBounds() {
    return with("layout", Json.of("le"));
  }

  /** Returns this with rows named by their lower bounds: ticks at the bottom. */
  public HeatmapRows lowerBounds() {
    return with("layout", Json.of("ge"));
  }

  /** Returns this with ticks where the names of the rows suggest it, as where nothing is said. */
  public HeatmapRows autoBounds() {
    return with("layout", Json.of("auto"));
  }

  /** Returns this with the name that the tooltip has for what a cell counts; {@code Value} else. */
  public HeatmapRows valueName(String name) {
    return with("value", Json.of(name));
  }

  /**
   * Returns this with rows as far apart as a scale has their bounds, which must be numbers. Without
   * it, and in Grafana before 12.4, all rows are equally high.
   */
  public HeatmapRows scale(Scale scale) {
    return with("yBucketScale", scale.json());
  }

  private HeatmapRows with(String name, Json value) {
    return new HeatmapRows(fields.with(name, value));
  }
}
