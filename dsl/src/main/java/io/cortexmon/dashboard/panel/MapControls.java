package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Buttons and signs on a {@link Geomap}.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record MapControls(JsonObject fields) {

  /** Returns this without the buttons that zoom. */
  public MapControls withoutZoomButtons() {
    return with("showZoom", false);
  }

  /** Returns this without zooming by the mouse wheel, which then scrolls the dashboard. */
  public MapControls withoutMouseWheelZoom() {
    return with("mouseWheelZoom", false);
  }

  /** Returns this without the source of the map, which its licence may demand. */
  public MapControls withoutAttribution() {
    return with("showAttribution", false);
  }

  /** Returns this with a scale. */
  public MapControls showScale() {
    return with("showScale", true);
  }

  /** Returns this with tools that measure distances and areas. */
  public MapControls showMeasure() {
    return with("showMeasure", true);
  }

  /** Returns this with the centre and zoom of what is shown, for finding a good view. */
  public MapControls showDebug() {
    return with("showDebug", true);
  }

  private MapControls with(String name, boolean value) {
    return new MapControls(fields.with(name, value));
  }
}
