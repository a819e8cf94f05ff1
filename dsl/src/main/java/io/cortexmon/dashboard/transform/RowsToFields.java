package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * One column for each row, named by one column of it and filled from another; further columns give
 * labels and options, such as a limit of each.
 *
 * @param json Grafana's form
 */
public record RowsToFields(JsonObject json) implements Transforming<RowsToFields> {

  /** Returns the transformation with names from the first column of texts, values of numbers. */
  public static RowsToFields table() {
    return new RowsToFields(Shape.of("rowsToFields", JsonObject.of("mappings", JsonArray.EMPTY)));
  }

  @Override
  public RowsToFields json(JsonObject changed) {
    return new RowsToFields(changed);
  }

  /** Returns this with a column taken as name, value, label or option of what becomes of a row. */
  public RowsToFields map(ConfigMapping mapping) {
    return json(Shape.plus(json, "mappings", mapping.json()));
  }
}
