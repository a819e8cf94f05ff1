package io.cortexmon.dashboard.transform;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * A column that is taken as an option of fields. Of several rows the last value that is there
 * counts; value mappings take all.
 *
 * @param json Grafana's form
 */
public record ConfigMapping(JsonObject json) {

  /** Returns the mapping of a column. */
  public static ConfigMapping of(String field, ConfigTarget target) {
    return new ConfigMapping(
        JsonObject.of("fieldName", Shape.field(field)).with("handlerKey", target.id()));
  }

  /** Returns this with the values of several rows reduced in another way. */
  public ConfigMapping reducedBy(Reducer reducer) {
    return new ConfigMapping(json.with("reducerId", reducer.json()));
  }

  /**
   * Returns this with the colour that values from the threshold on have; red where not said.
   *
   * @throws IllegalArgumentException unless it is a threshold
   */
  public ConfigMapping thresholdColor(Color color) {
    if (json.text("handlerKey").filter(ConfigTarget.THRESHOLD.id()::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "column "
              + quoted(json.text("fieldName").orElse(""))
              + " is no threshold, so it has no color; it is "
              + json.text("handlerKey").orElse(""));
    }
    return new ConfigMapping(
        json.with(
            "handlerArguments", JsonObject.of("threshold", JsonObject.of("color", color.json()))));
  }
}
