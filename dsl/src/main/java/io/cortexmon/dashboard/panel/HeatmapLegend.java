package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * The scale that tells which colour of a heatmap is which value.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapLegend(JsonObject fields) {

  /** Returns this below the heatmap, where it is unless said otherwise. */
  public HeatmapLegend bottom() {
    return with("placement", Json.of("bottom"));
  }

  /** Returns this at the right of the heatmap. From Grafana 13.2; older ones have it below. */
  public HeatmapLegend right() {
    return with("placement", Json.of("right"));
  }

  /** Returns this so many pixels wide, where it is at the right. From Grafana 13.2. */
  public HeatmapLegend width(int pixels) {
    return with("width", Json.of(Arguments.positive("legend width", pixels)));
  }

  /**
   * Returns this so wide a part of the panel, 1 to 100 percent, where it is at the right. From
   * Grafana 13.2.
   */
  public HeatmapLegend widthPercent(int percent) {
    Json checked = Between.whole("legend width in percent", percent, 1, 100);
    return with("width", Json.of(checked + "%"));
  }

  private HeatmapLegend with(String name, Json value) {
    return new HeatmapLegend(fields.with(name, value));
  }
}
