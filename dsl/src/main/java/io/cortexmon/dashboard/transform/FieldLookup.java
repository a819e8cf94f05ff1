package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * The place of each name in a column, for maps. Grafana calls it "Lookup fields from resource".
 *
 * @param json Grafana's form
 */
public record FieldLookup(JsonObject json) implements Transforming<FieldLookup> {

  /** Returns the places of countries, by name or code. */
  public static FieldLookup countries(String field) {
    return of(field, "public/gazetteer/countries.json");
  }

  /** Returns the places of states of the USA, by name or code. */
  public static FieldLookup usaStates(String field) {
    return of(field, "public/gazetteer/usa-states.json");
  }

  /** Returns the places of airports, by code. */
  public static FieldLookup airports(String field) {
    return of(field, "public/gazetteer/airports.geojson");
  }

  /**
   * Returns the places that a list knows.
   *
   * @param gazetteer the address of the list
   */
  public static FieldLookup of(String field, String gazetteer) {
    JsonObject options =
        JsonObject.of("lookupField", Shape.field(field))
            .with("gazetteer", Arguments.name("gazetteer", gazetteer));
    return new FieldLookup(Shape.of("fieldLookup", options));
  }

  @Override
  public FieldLookup json(JsonObject changed) {
    return new FieldLookup(changed);
  }
}
