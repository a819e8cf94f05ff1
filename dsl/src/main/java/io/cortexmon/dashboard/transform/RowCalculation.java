package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * A column of rows that are reduced to one number, made by {@link CalculateField#reduceRow}.
 *
 * @param json Grafana's form
 */
public record RowCalculation(JsonObject json) implements Calculating<RowCalculation> {

  @Override
  public RowCalculation json(JsonObject changed) {
    return new RowCalculation(changed);
  }

  /** Returns this calculation with missing values left out. */
  public RowCalculation ignoringNulls() {
    return nulls("connected");
  }

  /** Returns this calculation with missing values taken as they are: Grafana's default. */
  public RowCalculation keepingNulls() {
    return nulls("null");
  }

  /** Returns this calculation with missing values taken as 0. */
  public RowCalculation nullsAsZero() {
    return nulls("null as zero");
  }

  private RowCalculation nulls(String mode) {
    return json(Shape.merged(json, "reduce", JsonObject.of("nullValueMode", mode)));
  }
}
