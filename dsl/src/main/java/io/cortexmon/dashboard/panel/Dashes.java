package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/** Line styles in Grafana's form, {@code {fill, dash}}. */
final class Dashes {

  static final JsonObject SOLID = JsonObject.of("fill", "solid");

  private Dashes() {}

  static JsonObject of(String fill, int line, int gap, int... more) {
    JsonArray lengths = JsonArray.of(length(line), length(gap));
    for (int next : more) {
      lengths = lengths.plus(length(next));
    }
    if (lengths.items().stream().allMatch(Json.of(0)::equals)) {
      throw new IllegalArgumentException(
          "line style " + lengths + ": must have a length above zero, or nothing is drawn");
    }
    return JsonObject.of("fill", fill).with("dash", lengths);
  }

  private static Json length(int pixels) {
    return Json.of(Arguments.notNegative("length in a line style", pixels));
  }
}
