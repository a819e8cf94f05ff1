package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * How a heatmap counts values into cells where the data has no buckets of its own. What is not set,
 * Grafana chooses by the panel's size and the values.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapCalculation(JsonObject fields) {

  /** Returns this with so many columns. */
  public HeatmapCalculation xCount(int columns) {
    return count("xBuckets", Arguments.positive("columns", columns));
  }

  /** Returns this with columns of so much time. */
  public HeatmapCalculation xSize(Duration each) {
    return size("xBuckets", GrafanaDuration.of(Arguments.positive("column size", each)));
  }

  /** Returns this with so many rows; on a logarithmic scale, so many for each power of its base. */
  public HeatmapCalculation yCount(int rows) {
    return count("yBuckets", Arguments.positive("rows", rows));
  }

  /** Returns this with rows of so much each, in the unit of the values. */
  public HeatmapCalculation ySize(double each) {
    if (!(each > 0)) {
      throw new IllegalArgumentException("row size " + each + ": must be above zero");
    }
    return size("yBuckets", Json.of(each).toString());
  }

  /** Returns this with rows as far apart as a scale has their values. */
  public HeatmapCalculation yScale(Scale scale) {
    return with("yBuckets", JsonObject.of("scale", scale.json()));
  }

  private HeatmapCalculation count(String axis, int count) {
    return with(axis, JsonObject.of("mode", "count").with("value", Integer.toString(count)));
  }

  private HeatmapCalculation size(String axis, String size) {
    return with(axis, JsonObject.of("mode", "size").with("value", size));
  }

  private HeatmapCalculation with(String axis, JsonObject set) {
    return new HeatmapCalculation(fields.merged(JsonObject.of(axis, set)));
  }
}
