package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * What appears beside the mouse over a heatmap.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapTooltip(JsonObject fields) {

  /** Returns this with the one cell under the mouse, as where nothing is said. */
  public HeatmapTooltip single() {
    return with("mode", Json.of("single"));
  }

  /** Returns this with all cells at the time under the mouse. */
  public HeatmapTooltip multi() {
    return with("mode", Json.of("multi"));
  }

  /** Returns this with a small bar chart of the rows at that time. */
  public HeatmapTooltip yHistogram() {
    return with("yHistogram", Json.TRUE);
  }

  /** Returns this with the colour scale, and where the cell stands on it. */
  public HeatmapTooltip showColorScale() {
    return with("showColorScale", Json.TRUE);
  }

  /** Returns this at most so many pixels wide. */
  public HeatmapTooltip maxWidth(int pixels) {
    return with("maxWidth", Json.of(Arguments.positive("tooltip width", pixels)));
  }

  /** Returns this at most so many pixels high; more is reached by scrolling. */
  public HeatmapTooltip maxHeight(int pixels) {
    return with("maxHeight", Json.of(Arguments.positive("tooltip height", pixels)));
  }

  private HeatmapTooltip with(String name, Json value) {
    return new HeatmapTooltip(fields.with(name, value));
  }
}
