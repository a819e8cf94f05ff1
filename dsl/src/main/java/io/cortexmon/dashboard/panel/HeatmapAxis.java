package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * The y axis of a heatmap, along which its rows stand. Unit, digits and limits are the panel's
 * {@link Heatmap#unit}, {@link Heatmap#decimals}, {@link Heatmap#min} and {@link Heatmap#max}.
 *
 * <p>Grafana's schema gives it all options that axes of graphs have; Grafana 13's heatmap draws
 * placement, label, width and direction, and leaves out the others.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapAxis(JsonObject fields) {

  /** Returns this there: at the left, at the right, or hidden. */
  public HeatmapAxis placement(AxisPlacement placement) {
    if (placement == AxisPlacement.TOP || placement == AxisPlacement.BOTTOM) {
      throw new IllegalArgumentException(
          "y axis placement " + placement + ": must be AUTO, LEFT, RIGHT or HIDDEN");
    }
    return with("axisPlacement", placement.json());
  }

  /** Returns this with a text beside it. */
  public HeatmapAxis label(String text) {
    return with("axisLabel", Json.of(text));
  }

  /** Returns this so many pixels wide, so that panels one below the other align. */
  public HeatmapAxis width(int pixels) {
    return with("axisWidth", Json.of(Arguments.positive("axis width", pixels)));
  }

  /** Returns this with the lowest row at the top. */
  public HeatmapAxis reversed() {
    return with("reverse", Json.TRUE);
  }

  /** Returns this with its text coloured in that way. */
  public HeatmapAxis colorMode(AxisColorMode mode) {
    return with("axisColorMode", mode.json());
  }

  /** Returns this beginning there, or lower where a value is lower. */
  public HeatmapAxis softMin(double value) {
    return with("axisSoftMin", Json.of(value));
  }

  /** Returns this ending there, or higher where a value is higher. */
  public HeatmapAxis softMax(double value) {
    return with("axisSoftMax", Json.of(value));
  }

  /** Returns this with lines across the panel at its numbers. */
  public HeatmapAxis grid() {
    return with("axisGridShow", Json.TRUE);
  }

  /** Returns this without lines across the panel. */
  public HeatmapAxis withoutGrid() {
    return with("axisGridShow", Json.FALSE);
  }

  /** Returns this with a line along it. */
  public HeatmapAxis border() {
    return with("axisBorderShow", Json.TRUE);
  }

  /** Returns this with zero in its middle. */
  public HeatmapAxis centeredZero() {
    return with("axisCenteredZero", Json.TRUE);
  }

  /** Returns this with values as far apart as a scale has them. */
  public HeatmapAxis scale(Scale scale) {
    return with("scaleDistribution", scale.json());
  }

  private HeatmapAxis with(String name, Json value) {
    return new HeatmapAxis(fields.with(name, value));
  }
}
