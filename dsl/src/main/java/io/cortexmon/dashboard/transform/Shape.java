package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/** Transformations in Grafana's form. */
final class Shape {

  private Shape() {}

  static JsonObject of(String id, JsonObject options) {
    return JsonObject.of("id", id).with("options", options);
  }

  static JsonObject options(JsonObject json) {
    return json.object("options");
  }

  /** Returns a transformation with one option set. */
  static JsonObject with(JsonObject json, String option, Json value) {
    return json.with("options", options(json).with(option, value));
  }

  /** Returns a transformation with options set inside one that is an object. */
  static JsonObject merged(JsonObject json, String option, JsonObject value) {
    return json.with("options", options(json).merged(JsonObject.of(option, value)));
  }

  /** Returns a transformation with a further value in an option that is a list. */
  static JsonObject plus(JsonObject json, String option, Json value) {
    return with(json, option, options(json).array(option).plus(value));
  }

  static String field(String name) {
    return Arguments.name("field", name);
  }

  /** Returns the names of fields, of which there must be one. */
  static JsonArray fields(String what, String... names) {
    List<String> all = List.of(names);
    all.forEach(Shape::field);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(what + ": needs at least one field");
    }
    return JsonArray.texts(Arguments.distinct(what + ": field", all));
  }
}
