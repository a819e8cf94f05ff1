package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A layer of a {@link Geomap}: what is drawn, and where the places come from.
 *
 * <pre>{@code
 * MapLayer.of("heatmap", "Load").geohash("place").query("A").opacity(0.6)
 * MapLayer.of("osm-standard", "Streets")     // a basemap
 * }</pre>
 *
 * @param fields the options that are set, by Grafana's names
 */
public record MapLayer(JsonObject fields) {

  /**
   * Returns a layer that finds places by the usual names of columns.
   *
   * @param type what draws it: for data {@code markers}, {@code heatmap}, {@code route}, {@code
   *     photos}, {@code network}, {@code geojson}, {@code night}; for basemaps {@code default},
   *     {@code osm-standard}, {@code carto}, {@code esri-xyz}, {@code xyz}
   * @param name what viewers see; once in a map
   */
  public static MapLayer of(String type, String name) {
    return new MapLayer(
        JsonObject.of("name", Arguments.name("map layer", name))
            .with("type", Arguments.name("map layer type", type)));
  }

  /**
   * Returns this with options of its type, over those that were set, as Grafana's JSON: what stands
   * in {@code config}.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public MapLayer config(String json) {
    return with("config", fields.object("config").merged(JsonObject.parse(json)));
  }

  /** Returns this with places at the latitudes and longitudes of two columns. */
  public MapLayer coordinates(String latitude, String longitude) {
    return location(located("coords", "latitude", latitude).with("longitude", column(longitude)));
  }

  /** Returns this with places at the geohashes of a column. */
  public MapLayer geohash(String field) {
    return location(located("geohash", "geohash", field));
  }

  /**
   * Returns this with places found by the names in a column.
   *
   * @param gazetteer where names are looked up, such as {@code public/gazetteer/countries.json}
   */
  public MapLayer lookup(String field, String gazetteer) {
    String path = Arguments.name("gazetteer", gazetteer);
    return location(located("lookup", "lookup", field).with("gazetteer", path));
  }

  /** Returns this with the shapes that a column has in well-known text (WKT). */
  public MapLayer wellKnownText(String field) {
    return location(located("auto", "wkt", field));
  }

  /** Returns this with places found by the usual names of columns: Grafana's default. */
  public MapLayer autoLocation() {
    return location(JsonObject.of("mode", "auto"));
  }

  private static JsonObject located(String mode, String name, String field) {
    return JsonObject.of("mode", mode).with(name, column(field));
  }

  private static String column(String field) {
    return Arguments.name("location field", field);
  }

  private MapLayer location(JsonObject location) {
    return with("location", location);
  }

  /** Returns this with the results of one query of the panel only, by its ref id. */
  public MapLayer query(String refId) {
    String name = Arguments.name("ref id", refId);
    return with("filterData", JsonObject.of("id", "byRefId").with("options", name));
  }

  /** Returns this so far from transparent, 0 to 1. */
  public MapLayer opacity(double opacity) {
    return with("opacity", Between.number("opacity", opacity, 0, 1));
  }

  /** Returns this without its places described under the mouse. */
  public MapLayer withoutTooltip() {
    return with("tooltip", Json.FALSE);
  }

  private MapLayer with(String name, Json value) {
    return new MapLayer(fields.with(name, value));
  }
}
