package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * The choice of a data source, so that one dashboard serves several.
 *
 * <pre>{@code
 * static final DataSourceVariable LOGS = DataSourceVariable.named("logs", "loki");
 *
 * LogsPanel.titled("Errors").dataSource(LOGS.dataSource())
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record DataSourceVariable(String name, JsonObject fields, Place place)
    implements Choice<DataSourceVariable> {

  public DataSourceVariable {
    VariableNames.checked(name);
  }

  /**
   * Returns a choice among the data sources of a type.
   *
   * @param name the variable's name
   * @param type the plugin, for example {@code prometheus}
   */
  public static DataSourceVariable named(String name, String type) {
    return of(name, type, Place.ofCaller());
  }

  /** Returns the choice among the data sources of a type, declared at a place. */
  public static DataSourceVariable of(String name, String type, Place place) {
    return new DataSourceVariable(
        name,
        JsonObject.of("query", Arguments.name("data source type", type))
            .with("current", JsonObject.EMPTY)
            .with("options", JsonArray.EMPTY)
            .with("refresh", 1),
        place);
  }

  @Override
  public DataSourceVariable fields(JsonObject changed) {
    return new DataSourceVariable(name, changed, place);
  }

  /** Returns this variable with those data sources only whose name a JavaScript regex finds. */
  public DataSourceVariable regex(String names) {
    return fields(fields.with("regex", JsRegex.of("regex of variable", names)));
  }

  /** Returns this variable with Grafana's default data source chosen at first. */
  public DataSourceVariable currentDefault() {
    return current("default");
  }

  /** The data source that was chosen. */
  public DataSourceRef dataSource() {
    return DataSourceRef.of(fields.text("query").orElse(""), this);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    return fields.with("name", name).with("type", "datasource");
  }
}
