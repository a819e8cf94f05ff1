package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A choice among things with several properties, which queries use one by one: {@code
 * ${cluster.region}}. A {@link CustomVariable} in JSON form; from Grafana 12.4 (at the latest), and
 * older ones offer the pieces of the JSON text.
 *
 * <pre>{@code
 * ObjectVariable.of("cluster", """
 *     [{"text": "Production", "value": "prod", "region": "eu"},
 *      {"text": "Test", "value": "test", "region": "us"}]""")
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param values a list of objects, each with a text, a value and other properties
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record ObjectVariable(String name, JsonArray values, JsonObject fields, Place place)
    implements Choice<ObjectVariable> {

  private static final List<String> NEEDED = List.of("text", "value");

  public ObjectVariable {
    VariableNames.checked(name);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("variable " + quoted(name) + ": needs at least one value");
    }
    for (Json value : values.items()) {
      check(name, value);
    }
  }

  private static void check(String name, Json value) {
    for (String field : NEEDED) {
      if (!(value instanceof JsonObject object) || object.text(field).isEmpty()) {
        throw new IllegalArgumentException(
            "variable "
                + quoted(name)
                + ": each value is an object with the texts text and value, not "
                + value);
      }
    }
  }

  /**
   * Returns a choice among the objects of a JSON list.
   *
   * @throws IllegalArgumentException if the text is not a JSON list of such objects
   */
  public static ObjectVariable of(String name, String json) {
    if (Json.parse(json) instanceof JsonArray values) {
      return new ObjectVariable(name, values, JsonObject.EMPTY, Place.ofCaller());
    }
    throw new IllegalArgumentException(
        "variable " + quoted(name) + ": not a JSON list: it must begin with [");
  }

  /** Returns what stands in a query for a property of what is chosen. */
  public String property(String property) {
    return "${" + name + "." + property + "}";
  }

  @Override
  public ObjectVariable fields(JsonObject changed) {
    return new ObjectVariable(name, values, changed, place);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json =
        fields
            .with("name", name)
            .with("type", "custom")
            .with("valuesFormat", "json")
            .with("query", values.toString())
            .with("options", JsonArray.EMPTY);
    return json.has("current") ? json : json.with("current", JsonObject.EMPTY);
  }
}
