package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Label;

/**
 * A table with a row for each set of labels and a column for each value of one label, with the last
 * value of each series in the cells.
 *
 * @param json Grafana's form
 */
public record JoinByLabels(JsonObject json) implements Transforming<JoinByLabels> {

  /** Returns the table with rows by all other labels. */
  public static JoinByLabels columnsOf(Label columns) {
    return new JoinByLabels(Shape.of("joinByLabels", JsonObject.of("value", columns.name())));
  }

  @Override
  public JoinByLabels json(JsonObject changed) {
    return new JoinByLabels(changed);
  }

  /** Returns this with rows by these labels only. */
  public JoinByLabels rowsBy(Label first, Label... more) {
    JsonArray names = JsonArray.texts(Labels.names("row label", first, more));
    return json(Shape.with(json, "join", names));
  }
}
