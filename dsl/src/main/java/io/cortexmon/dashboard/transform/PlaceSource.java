package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Which columns say where something is.
 *
 * @param json Grafana's form
 */
public record PlaceSource(JsonObject json) {

  /** Returns the columns that Grafana finds by their names, such as {@code latitude}. */
  public static PlaceSource auto() {
    return new PlaceSource(JsonObject.of("mode", "auto"));
  }

  /** Returns two columns, in degrees. */
  public static PlaceSource coordinates(String latitude, String longitude) {
    return new PlaceSource(
        JsonObject.of("mode", "coords")
            .with("latitude", Shape.field(latitude))
            .with("longitude", Shape.field(longitude)));
  }

  /** Returns a column of geohashes. */
  public static PlaceSource geohash(String field) {
    return new PlaceSource(JsonObject.of("mode", "geohash").with("geohash", Shape.field(field)));
  }

  /** Returns a column of shapes in well-known text. */
  public static PlaceSource wellKnownText(String field) {
    return new PlaceSource(JsonObject.of("mode", "auto").with("wkt", Shape.field(field)));
  }

  /**
   * Returns a column of names that a list knows.
   *
   * @param gazetteer the address of the list, such as {@code public/gazetteer/countries.json}
   */
  public static PlaceSource lookup(String field, String gazetteer) {
    return new PlaceSource(
        JsonObject.of("mode", "lookup")
            .with("lookup", Shape.field(field))
            .with("gazetteer", Arguments.name("gazetteer", gazetteer)));
  }
}
