package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A variable in Grafana's own JSON: for kinds that are not here.
 *
 * @param name the name without a dollar sign
 * @param fields all of its fields but the name
 * @param place where it was declared
 */
public record JsonVariable(String name, JsonObject fields, Place place)
    implements VariableOptions<JsonVariable> {

  public JsonVariable {
    VariableNames.checked(name);
  }

  /**
   * Returns the variable that a JSON text holds, such as one of {@code templating.list}.
   *
   * @throws IllegalArgumentException if the text is not a JSON object with a name and a type
   */
  public static JsonVariable fromJson(String json) {
    JsonObject fields = JsonObject.parse(json);
    Arguments.name("variable type", fields.text("type").orElse(""));
    return new JsonVariable(fields.text("name").orElse(""), fields, Place.ofCaller());
  }

  @Override
  public JsonVariable fields(JsonObject changed) {
    return new JsonVariable(name, changed, place);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    return fields.with("name", name);
  }
}
