package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Some rows only, by the values in their columns.
 *
 * <pre>{@code
 * FilterByValue.include("errors", ValueMatcher.above(0)).and("shop", ValueMatcher.isNotNull())
 * }</pre>
 *
 * @param json Grafana's form
 */
public record FilterByValue(JsonObject json) implements Transforming<FilterByValue> {

  /** Returns the rows whose value meets a condition. */
  public static FilterByValue include(String field, ValueMatcher condition) {
    return of("include", field, condition);
  }

  /** Returns the rows whose value does not meet a condition. */
  public static FilterByValue exclude(String field, ValueMatcher condition) {
    return of("exclude", field, condition);
  }

  private static FilterByValue of(String type, String field, ValueMatcher condition) {
    JsonObject options =
        JsonObject.of("type", type).with("match", "any").with("filters", JsonArray.EMPTY);
    return new FilterByValue(Shape.of("filterByValue", options)).plus(field, condition);
  }

  @Override
  public FilterByValue json(JsonObject changed) {
    return new FilterByValue(changed);
  }

  /**
   * Returns this with the rows that meet this condition too.
   *
   * @throws IllegalArgumentException after {@link #or}: it is all conditions, or any of them
   */
  public FilterByValue and(String field, ValueMatcher condition) {
    return match("all").plus(field, condition);
  }

  /**
   * Returns this with also the rows that meet this condition.
   *
   * @throws IllegalArgumentException after {@link #and}: it is all conditions, or any of them
   */
  public FilterByValue or(String field, ValueMatcher condition) {
    return match("any").plus(field, condition);
  }

  private FilterByValue match(String match) {
    boolean second = Shape.options(json).array("filters").items().size() == 1;
    if (!second && !Shape.options(json).text("match").orElse("").equals(match)) {
      throw new IllegalArgumentException(
          "filter by value: all conditions must hold, or any of them; and(..) and or(..) can not be"
              + " mixed");
    }
    return json(Shape.with(json, "match", Json.of(match)));
  }

  private FilterByValue plus(String field, ValueMatcher condition) {
    JsonObject filter =
        JsonObject.of("fieldName", Shape.field(field)).with("config", condition.json());
    return json(Shape.plus(json, "filters", filter));
  }
}
