package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * One row for each group of rows with equal values, which opens a table of that group's rows. In
 * the form of Grafana 11 and 12, which 13 reads too; {@link NestedTableRules} is that of 13.
 *
 * <pre>{@code
 * GroupToNestedTable.by("shop").aggregate("Value", Reducer.SUM)
 * }</pre>
 *
 * @param json Grafana's form
 */
public record GroupToNestedTable(JsonObject json)
    implements Grouping<GroupToNestedTable>, Nesting<GroupToNestedTable> {

  static final String ID = "groupToNestedTable";

  /** Returns the transformation of rows that are equal in these columns. */
  public static GroupToNestedTable by(String... fields) {
    return new GroupToNestedTable(Shape.of(ID, Groups.by("group to nested table", fields)));
  }

  @Override
  public GroupToNestedTable json(JsonObject changed) {
    return new GroupToNestedTable(changed);
  }
}
