package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * One table split into series: one for each combination of values in some columns.
 *
 * @param json Grafana's form
 */
public record PartitionByValues(JsonObject json) implements Transforming<PartitionByValues> {

  /** Returns the series by the values of these columns, which become labels. */
  public static PartitionByValues of(String... fields) {
    return new PartitionByValues(
        Shape.of("partitionByValues", JsonObject.of("fields", Shape.fields("partition", fields))));
  }

  @Override
  public PartitionByValues json(JsonObject changed) {
    return new PartitionByValues(changed);
  }

  /** Returns this with the columns kept in each series. */
  public PartitionByValues keepFields() {
    return json(Shape.with(json, "keepFields", Json.TRUE));
  }

  /** Returns this with the values in the names of the series, and not as labels. */
  public PartitionByValues asNames() {
    return naming(JsonObject.of("asLabels", Json.FALSE));
  }

  /** Returns this with the values after the name that a series has, and not in place of it. */
  public PartitionByValues appended() {
    return naming(JsonObject.of("asLabels", Json.FALSE).with("append", true));
  }

  /**
   * Returns this with the name of the column before each value.
   *
   * @param within between name and value, for example {@code =}
   * @param between between one pair and the next, for example a blank
   */
  public PartitionByValues withNames(String within, String between) {
    return naming(
        JsonObject.of("asLabels", Json.FALSE)
            .with("withNames", true)
            .with("separator1", within)
            .with("separator2", between));
  }

  private PartitionByValues naming(JsonObject changed) {
    return json(Shape.merged(json, "naming", changed));
  }
}
