package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Label;

/**
 * The labels of series as columns, or as rows, of a table.
 *
 * @param json Grafana's form
 */
public record LabelsToFields(JsonObject json) implements Transforming<LabelsToFields> {

  /** Returns a column for each label beside time and value. */
  public static LabelsToFields columns() {
    return of("columns");
  }

  /** Returns a row for each label of each series, with its name and value. */
  public static LabelsToFields rows() {
    return of("rows");
  }

  private static LabelsToFields of(String mode) {
    return new LabelsToFields(Shape.of("labelsToFields", JsonObject.of("mode", mode)));
  }

  @Override
  public LabelsToFields json(JsonObject changed) {
    return new LabelsToFields(changed);
  }

  /** Returns this with these labels only. */
  public LabelsToFields keep(Label first, Label... more) {
    JsonArray names = JsonArray.texts(Labels.names("kept label", first, more));
    return json(Shape.with(json, "keepLabels", names));
  }

  /**
   * Returns this with the column of values named by what one label says, which is among those kept.
   *
   * @throws IllegalArgumentException for {@link #rows}
   */
  public LabelsToFields valueNamedBy(Label label) {
    if (Shape.options(json).text("mode").filter("columns"::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "labels to rows: values are in one column; valueNamedBy(..) is for"
              + " LabelsToFields.columns()");
    }
    return json(Shape.with(json, "valueLabel", Json.of(label.name())));
  }
}
