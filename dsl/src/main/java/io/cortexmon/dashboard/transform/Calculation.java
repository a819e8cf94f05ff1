package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * A column that {@link CalculateField} adds.
 *
 * @param json Grafana's form
 */
public record Calculation(JsonObject json) implements Calculating<Calculation> {
  @Override
  public Calculation json(JsonObject changed) {
    return new Calculation(changed);
  }
}
