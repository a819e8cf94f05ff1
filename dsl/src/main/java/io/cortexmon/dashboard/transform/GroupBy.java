package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * One row for each group of rows with equal values; columns that are neither grouped by nor reduced
 * are left out.
 *
 * <pre>{@code
 * GroupBy.fields("shop").aggregate("Value", Reducer.SUM, Reducer.MAX)
 * }</pre>
 *
 * @param json Grafana's form
 */
public record GroupBy(JsonObject json) implements Grouping<GroupBy> {

  /** Returns the transformation of rows that are equal in these columns. */
  public static GroupBy fields(String... fields) {
    return new GroupBy(Shape.of("groupBy", Groups.by("group by", fields)));
  }

  @Override
  public GroupBy json(JsonObject changed) {
    return new GroupBy(changed);
  }
}
