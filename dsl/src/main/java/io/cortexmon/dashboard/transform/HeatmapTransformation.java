package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.DurationText;
import java.time.Duration;

/**
 * Series counted in cells of time and value, as a heatmap draws them. The heatmap panel does it by
 * itself with {@code calculate}; this gives the cells to other panels. What is not said, Grafana
 * chooses.
 *
 * @param json Grafana's form
 */
public record HeatmapTransformation(JsonObject json)
    implements Transforming<HeatmapTransformation> {

  private static final String X = "xBuckets";
  private static final String Y = "yBuckets";

  /** Returns the cells of all series. */
  public static HeatmapTransformation ofSeries() {
    return new HeatmapTransformation(Shape.of("heatmap", JsonObject.EMPTY));
  }

  @Override
  public HeatmapTransformation json(JsonObject changed) {
    return new HeatmapTransformation(changed);
  }

  /** Returns this with so many columns of cells. */
  public HeatmapTransformation xCount(int columns) {
    return count(X, Arguments.positive("columns of heatmap", columns));
  }

  /** Returns this with columns of so much time. */
  public HeatmapTransformation xSize(Duration each) {
    return size(X, DurationText.of(Arguments.positive("column size of heatmap", each)));
  }

  /** Returns this with so many rows of cells; on a logarithmic scale, so many for each step. */
  public HeatmapTransformation yCount(int rows) {
    return count(Y, Arguments.positive("rows of heatmap", rows));
  }

  /** Returns this with rows of this size, in the values' unit. */
  public HeatmapTransformation ySize(double each) {
    if (!(each > 0)) {
      throw new IllegalArgumentException("row size of heatmap " + each + ": must be above zero");
    }
    return size(Y, Json.of(each).toString());
  }

  /** Returns this with rows as far apart as a linear scale has them. */
  public HeatmapTransformation yLinear() {
    return scale(JsonObject.of("type", "linear"));
  }

  /**
   * Returns this with rows as far apart as a logarithmic scale has them.
   *
   * @param base 2 or 10
   */
  public HeatmapTransformation yLog(int base) {
    return scale(JsonObject.of("type", "log").with("log", base(base)));
  }

  /**
   * Returns this with rows as a scale has them that is linear around zero and logarithmic beyond.
   *
   * @param base 2 or 10
   * @param linearThreshold up to where it is linear, on both sides of zero
   */
  public HeatmapTransformation ySymlog(int base, double linearThreshold) {
    if (!(linearThreshold > 0)) {
      throw new IllegalArgumentException(
          "linear threshold " + linearThreshold + ": must be above zero");
    }
    return scale(
        JsonObject.of("type", "symlog")
            .with("log", base(base))
            .with("linearThreshold", linearThreshold));
  }

  /** Returns this with the series kept beside the cells. */
  public HeatmapTransformation keepOriginalData() {
    return json(Shape.with(json, "keepOriginalData", Json.TRUE));
  }

  private static Json base(int base) {
    if (base != 2 && base != 10) {
      throw new IllegalArgumentException(
          "base of a logarithmic scale " + base + ": must be 2 or 10");
    }
    return Json.of(base);
  }

  private HeatmapTransformation count(String axis, int count) {
    return buckets(axis, JsonObject.of("mode", "count").with("value", Integer.toString(count)));
  }

  private HeatmapTransformation size(String axis, String size) {
    return buckets(axis, JsonObject.of("mode", "size").with("value", size));
  }

  private HeatmapTransformation scale(JsonObject scale) {
    JsonObject rows = Shape.options(json).object(Y).with("scale", scale);
    return json(Shape.with(json, Y, rows));
  }

  private HeatmapTransformation buckets(String axis, JsonObject changed) {
    return json(Shape.merged(json, axis, changed));
  }
}
