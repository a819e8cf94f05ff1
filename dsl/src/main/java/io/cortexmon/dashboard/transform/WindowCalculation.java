package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A column over the rows around each row, made by {@link CalculateField}: the last tenth of all
 * rows where nothing else is said.
 *
 * @param json Grafana's form
 */
public record WindowCalculation(JsonObject json) implements Calculating<WindowCalculation> {

  @Override
  public WindowCalculation json(JsonObject changed) {
    return new WindowCalculation(changed);
  }

  /** Returns this calculation over so many rows. */
  public WindowCalculation rows(int count) {
    return size("fixed", Json.of(Arguments.positive("rows of window", count)));
  }

  /** Returns this calculation over such a part of all rows, above 0 and up to 1. */
  public WindowCalculation shareOfRows(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share of rows " + share + ": must be above 0 and at most 1");
    }
    return size("percentage", Json.of(share));
  }

  /** Returns this calculation over rows before and after each, and not before it only. */
  public WindowCalculation centered() {
    return window(JsonObject.of("windowAlignment", "centered"));
  }

  private WindowCalculation size(String mode, Json size) {
    return window(JsonObject.of("windowSizeMode", mode).with("windowSize", size));
  }

  private WindowCalculation window(JsonObject changed) {
    return json(Shape.merged(json, "window", changed));
  }
}
