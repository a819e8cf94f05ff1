package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Rows in the order of one column. Grafana reads one only, so this takes one.
 *
 * @param json Grafana's form
 */
public record SortBy(JsonObject json) implements Transforming<SortBy> {

  /** Returns rows with the smallest value first. */
  public static SortBy ascending(String field) {
    return of(field, Json.FALSE);
  }

  /** Returns rows with the largest value first. */
  public static SortBy descending(String field) {
    return of(field, Json.TRUE);
  }

  private static SortBy of(String field, Json descending) {
    JsonObject sort = JsonObject.of("field", Shape.field(field)).with("desc", descending);
    return new SortBy(
        Shape.of(
            "sortBy", JsonObject.of("fields", JsonObject.EMPTY).with("sort", JsonArray.of(sort))));
  }

  @Override
  public SortBy json(JsonObject changed) {
    return new SortBy(changed);
  }
}
