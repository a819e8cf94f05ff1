package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;
import java.util.Set;

/**
 * Which values of its fields a panel shows: one for each field, calculated from all of its values,
 * or each of them. Unless it is said, the newest value of each number field.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record ReduceOptions(JsonObject fields) {

  /** What one value tells as well as many. */
  private static final Set<Json> NEWEST = Set.of(Reducer.LAST_NOT_NULL.json(), Reducer.LAST.json());

  /** Returns this with one value calculated from each field. */
  public ReduceOptions calc(Reducer reducer) {
    return calcs(List.of(reducer));
  }

  /**
   * Returns this with several values calculated from each field, shown as if they were fields.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public ReduceOptions calcs(List<Reducer> reducers) {
    if (reducers.isEmpty()) {
      throw new IllegalArgumentException("calcs: there must be at least one reducer");
    }
    Arguments.distinct("reducer", reducers.stream().map(Reducer::id).toList());
    JsonArray ids = new JsonArray(reducers.stream().map(Reducer::json).toList());
    return with("calcs", ids).with("values", Json.FALSE);
  }

  /** Returns this with each row shown, and none calculated; Grafana stops after 25. */
  public ReduceOptions eachRow() {
    return with("values", Json.TRUE);
  }

  /** Returns this with each row shown, and none calculated, up to so many. */
  public ReduceOptions eachRow(int limit) {
    return eachRow().with("limit", Json.of(Arguments.positive("limit of rows", limit)));
  }

  /** Returns this with fields of all types, not only numbers: texts and times too. */
  public ReduceOptions allFields() {
    return fields("/.*/");
  }

  /**
   * Returns this with only the fields whose name matches.
   *
   * @param regex a regular expression (JavaScript's) of the whole name, or, between slashes, of a
   *     part of it
   */
  public ReduceOptions fields(String regex) {
    return with("fields", Json.of(Arguments.name("field", regex)));
  }

  /** Whether only values from before the end of the time range give the result. */
  boolean needsRange() {
    return !fields.isTrue("values") && !NEWEST.containsAll(fields.array("calcs").items());
  }

  private ReduceOptions with(String name, Json value) {
    return new ReduceOptions(fields.with(name, value));
  }
}
