package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A value with a name that viewers do not see, for what stands in many queries and links.
 *
 * @param name the name without a dollar sign
 * @param value the value
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record ConstantVariable(String name, String value, JsonObject fields, Place place)
    implements VariableOptions<ConstantVariable> {

  private static final JsonObject HIDDEN = JsonObject.EMPTY.with("hide", 2);

  public ConstantVariable {
    VariableNames.checked(name);
    Arguments.name("constant", value);
  }

  /** Returns a constant. */
  public static ConstantVariable of(String name, String value) {
    return new ConstantVariable(name, value, HIDDEN, Place.ofCaller());
  }

  @Override
  public ConstantVariable fields(JsonObject changed) {
    return new ConstantVariable(name, value, changed, place);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    VariableOption only = VariableOption.of(value);
    return fields
        .with("name", name)
        .with("type", "constant")
        .with("query", value)
        .with("current", only.json())
        .with("options", JsonArray.of(only.json(true)));
  }
}
