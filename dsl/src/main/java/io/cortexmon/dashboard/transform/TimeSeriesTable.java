package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A table with a row for each series, which has the series itself as a small graph in a cell of the
 * column {@code Trend #A}, and its labels in others.
 *
 * <pre>{@code
 * TimeSeriesTable.of("A", Reducer.MEAN)
 * }</pre>
 *
 * @param json Grafana's form
 */
public record TimeSeriesTable(JsonObject json) implements Transforming<TimeSeriesTable> {

  /**
   * Returns the table of a query's series, each with what a reducer makes of it, by which it sorts.
   */
  public static TimeSeriesTable of(String refId, Reducer stat) {
    return new TimeSeriesTable(Shape.of("timeSeriesTable", JsonObject.EMPTY)).and(refId, stat);
  }

  @Override
  public TimeSeriesTable json(JsonObject changed) {
    return new TimeSeriesTable(changed);
  }

  /** Returns this with the series of a further query. */
  public TimeSeriesTable and(String refId, Reducer stat) {
    return query(refId, "stat", stat.json());
  }

  /** Returns this with times from another column than a query's first. */
  public TimeSeriesTable timeField(String refId, String field) {
    return query(refId, "timeField", Json.of(Shape.field(field)));
  }

  private TimeSeriesTable query(String refId, String name, Json value) {
    String id = Arguments.name("ref id", refId);
    return json(Shape.merged(json, id, JsonObject.of(name, value)));
  }
}
