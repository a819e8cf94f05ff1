package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns of places for maps, and what is computed from them.
 *
 * @param json Grafana's form
 */
public record Spatial(JsonObject json) implements Transforming<Spatial> {

  /** Returns a column of places, made of others. */
  public static Spatial prepare(PlaceSource places) {
    return of("prepare", places);
  }

  /** Returns a column with the direction from each place to the next, in degrees. */
  public static Spatial heading(PlaceSource places) {
    return calculate("heading", places);
  }

  /** Returns a column with the length of each line. */
  public static Spatial distance(PlaceSource places) {
    return calculate("distance", places);
  }

  /** Returns a column with the area of each shape. */
  public static Spatial area(PlaceSource places) {
    return calculate("area", places);
  }

  /** Returns all places joined to one line. */
  public static Spatial asLine(PlaceSource places) {
    return of("modify", places).set("modify", "op", Json.of("asLine"));
  }

  /** Returns a line in each row, from its place to another. */
  public static Spatial lines(PlaceSource from, PlaceSource to) {
    return of("modify", from)
        .set("modify", "op", Json.of("lineBuilder"))
        .set("modify", "target", to.json());
  }

  private static Spatial calculate(String calculation, PlaceSource places) {
    return of("calculate", places).set("calculate", "calc", Json.of(calculation));
  }

  private static Spatial of(String action, PlaceSource places) {
    JsonObject options = JsonObject.of("action", action).with("source", places.json());
    return new Spatial(Shape.of("spatial", options));
  }

  @Override
  public Spatial json(JsonObject changed) {
    return new Spatial(changed);
  }

  /** Returns this with another name for the column that is calculated. */
  public Spatial field(String name) {
    if (!Shape.options(json).has("calculate")) {
      throw new IllegalArgumentException(
          "spatial: only heading, distance and area have a column to be named");
    }
    return set("calculate", "field", Json.of(Shape.field(name)));
  }

  private Spatial set(String part, String name, Json value) {
    return json(Shape.merged(json, part, JsonObject.of(name, value)));
  }
}
