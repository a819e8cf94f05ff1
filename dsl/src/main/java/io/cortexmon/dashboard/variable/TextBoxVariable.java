package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;

/**
 * A text that viewers type.
 *
 * @param name the name without a dollar sign
 * @param value what stands in the box at first; may be empty
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record TextBoxVariable(String name, String value, JsonObject fields, Place place)
    implements VariableOptions<TextBoxVariable> {

  public TextBoxVariable {
    VariableNames.checked(name);
  }

  /** Returns an empty box. */
  public static TextBoxVariable named(String name) {
    return new TextBoxVariable(name, "", JsonObject.EMPTY, Place.ofCaller());
  }

  /** Returns a box with a text in it. */
  public static TextBoxVariable of(String name, String value) {
    return new TextBoxVariable(name, value, JsonObject.EMPTY, Place.ofCaller());
  }

  @Override
  public TextBoxVariable fields(JsonObject changed) {
    return new TextBoxVariable(name, value, changed, place);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject only = JsonObject.of("text", value).with("value", value);
    return fields
        .with("name", name)
        .with("type", "textbox")
        .with("query", value)
        .with("current", only)
        .with("options", JsonArray.of(only.with("selected", true)));
  }
}
