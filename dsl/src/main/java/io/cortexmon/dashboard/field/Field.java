package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * The options of the fields of a panel, or of those that an override matches.
 *
 * @param standard options that every panel type has, such as {@code unit}
 * @param custom options of the panel type's own, such as {@code lineWidth}; a dot in a name leads
 *     into an object, as in {@code hideFrom.viz}, because a table takes overrides of such paths
 *     only
 */
public record Field(JsonObject standard, JsonObject custom) {

  /** No option set: Grafana's own defaults hold. */
  public static final Field DEFAULT = new Field(JsonObject.EMPTY, JsonObject.EMPTY);

  /** Returns this with a standard option, by Grafana's name for it. */
  public Field standard(String name, Json value) {
    return new Field(standard.with(name, value), custom);
  }

  /** Returns this with an option of the panel type's own, by Grafana's name for it. */
  public Field custom(String name, Json value) {
    return new Field(standard, custom.with(name, value));
  }

  /** Returns the {@code defaults} of a field config. */
  JsonObject defaults() {
    return custom.isEmpty() ? standard : standard.with("custom", nested());
  }

  private JsonObject nested() {
    if (!custom.hasName(name -> name.indexOf('.') >= 0)) {
      return custom;
    }
    JsonObject[] nested = {JsonObject.EMPTY};
    custom.forEach((name, value) -> nested[0] = nested[0].merged(path(name, value)));
    return nested[0];
  }

  private static JsonObject path(String name, Json value) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? JsonObject.of(name, value)
        : path(name.substring(0, dot), JsonObject.of(name.substring(dot + 1), value));
  }

  /** Returns the {@code properties} of an override: standard ones first. */
  JsonArray properties() {
    JsonArray[] properties = {JsonArray.EMPTY};
    standard.forEach((id, value) -> properties[0] = properties[0].plus(property(id, value)));
    custom.forEach(
        (id, value) -> properties[0] = properties[0].plus(property("custom." + id, value)));
    return properties[0];
  }

  private static JsonObject property(String id, Json value) {
    return JsonObject.of("id", id).with("value", value);
  }
}
