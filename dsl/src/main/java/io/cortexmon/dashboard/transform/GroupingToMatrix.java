package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * A table with a row for each value of one column and a column for each value of another.
 *
 * @param json Grafana's form
 */
public record GroupingToMatrix(JsonObject json) implements Transforming<GroupingToMatrix> {

  /**
   * Returns the table of three columns.
   *
   * @param column whose values become the names of columns
   * @param row whose values stand at the start of rows
   * @param value whose values stand in the cells
   */
  public static GroupingToMatrix of(String column, String row, String value) {
    JsonObject options =
        JsonObject.of("columnField", Shape.field(column))
            .with("rowField", Shape.field(row))
            .with("valueField", Shape.field(value));
    return new GroupingToMatrix(Shape.of("groupingToMatrix", options));
  }

  @Override
  public GroupingToMatrix json(JsonObject changed) {
    return new GroupingToMatrix(changed);
  }

  /** Returns this with something else than an empty text in cells without a value. */
  public GroupingToMatrix emptyValue(EmptyValue value) {
    return json(Shape.with(json, "emptyValue", value.json()));
  }
}
