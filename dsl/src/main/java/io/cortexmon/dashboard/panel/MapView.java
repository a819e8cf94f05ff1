package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;

/**
 * The part of the world that a {@link Geomap} shows when it opens; all of it, unless told.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record MapView(JsonObject fields) {

  private static final double WIDEST_ZOOM = 0;
  private static final double CLOSEST_ZOOM = 28;

  /** Returns this with all of the world around 0°, 0°: Grafana's default. */
  public MapView world() {
    return center("zero", 0, 0, 1);
  }

  /** Returns this with a part of the world that Grafana knows by name. */
  public MapView region(MapRegion region) {
    return center(region.id, region.latitude, region.longitude, region.zoom);
  }

  /**
   * Returns this around a place.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   * @param zoom 1 for the world to about 18 for a street; fractions are allowed
   */
  public MapView around(double latitude, double longitude, double zoom) {
    return center("coords", latitude, longitude, zoom);
  }

  private MapView center(String id, double latitude, double longitude, double zoom) {
    return new MapView(
        fields
            .with("id", id)
            .with("lat", Between.number("latitude", latitude, -90, 90))
            .with("lon", Between.number("longitude", longitude, -180, 180))
            .with("zoom", zoom("zoom", zoom)));
  }

  /** Returns this just as large as the data of all layers. */
  public MapView fitData() {
    return with("id", Json.of("fit")).with("allLayers", Json.TRUE);
  }

  /** Returns this just as large as the data of one layer, by its name. */
  public MapView fitLayer(String name) {
    return with("id", Json.of("fit"))
        .with("allLayers", Json.FALSE)
        .with("layer", Json.of(Arguments.name("map layer", name)));
  }

  /** Returns this around the last point of one layer, by its name. */
  public MapView fitLastPoint(String layer) {
    return fitLayer(layer).with("lastOnly", Json.TRUE);
  }

  /** Returns this with so much room around data that it is made to fit, in percent of it. */
  public MapView padding(int percent) {
    return with("padding", Between.whole("padding", percent, 0, 100));
  }

  /** Returns this zoomed out no further. */
  public MapView minZoom(double zoom) {
    return with("minZoom", zoom("min zoom", zoom));
  }

  /** Returns this zoomed in no further; also when it is made to fit data. */
  public MapView maxZoom(double zoom) {
    return with("maxZoom", zoom("max zoom", zoom));
  }

  /**
   * Returns this moved and zoomed together with the other maps of the dashboard that are shared.
   */
  public MapView shared() {
    return with("shared", Json.TRUE);
  }

  /** Returns this with the world once, and not again to its left and right. From Grafana 12.2. */
  public MapView withoutRepetition() {
    return with("noRepeat", Json.TRUE);
  }

  /**
   * Returns this keeping the bounds of what it shows in a variable of the dashboard, for use in
   * queries. From Grafana 13.1 (at the latest).
   */
  public MapView boundsInto(Variable variable) {
    return with("dashboardVariable", Json.TRUE)
        .with("dashboardVariableName", Json.of(variable.name()));
  }

  private static Json zoom(String what, double zoom) {
    return Between.number(what, zoom, WIDEST_ZOOM, CLOSEST_ZOOM);
  }

  private MapView with(String name, Json value) {
    return new MapView(fields.with(name, value));
  }
}
