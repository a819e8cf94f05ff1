package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import java.util.List;

/**
 * Labels by which all queries of one data source are grouped, as viewers choose. Grafana has it
 * behind its feature toggle {@code groupByVariable} and leaves it out otherwise; Grafana 13 does
 * the same by {@link AdHocVariable#groupBy}.
 *
 * @param name the name without a dollar sign
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record GroupByVariable(String name, JsonObject fields, Place place)
    implements VariableOptions<GroupByVariable> {

  private static final JsonObject NEW = JsonObject.EMPTY.with("multi", true);

  public GroupByVariable {
    VariableNames.checked(name);
  }

  /** Returns a choice among all labels that the data source knows, with none chosen. */
  public static GroupByVariable named(String name) {
    return new GroupByVariable(name, NEW.with("current", lists()), Place.ofCaller());
  }

  @Override
  public GroupByVariable fields(JsonObject changed) {
    return new GroupByVariable(name, changed, place);
  }

  /** Returns this variable for the queries of another data source than the dashboard's. */
  public GroupByVariable dataSource(DataSourceRef dataSource) {
    return fields(fields.with("datasource", dataSource.json()));
  }

  /** Returns this variable offering these labels, and not all that the data source knows. */
  public GroupByVariable keys(Label... labels) {
    List<Json> options =
        List.of(labels).stream()
            .<Json>map(label -> VariableOption.of(label.name()).json())
            .toList();
    return fields(fields.with("options", new JsonArray(options)));
  }

  /** Returns this variable with these labels chosen at first. */
  public GroupByVariable current(Label... labels) {
    return fields(fields.with("current", lists(labels)));
  }

  /** Returns this variable with these labels chosen again when viewers reset it. */
  public GroupByVariable defaultValue(Label... labels) {
    return fields(fields.with("defaultValue", lists(labels)));
  }

  /** Returns this variable refusing labels that it does not offer. */
  public GroupByVariable withoutCustomValues() {
    return fields(fields.with("allowCustomValue", false));
  }

  private static JsonObject lists(Label... labels) {
    List<String> names = List.of(labels).stream().map(Label::name).toList();
    return JsonObject.of("text", Json.of(names)).with("value", names);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json = fields.with("name", name).with("type", "groupby");
    return json.has("datasource") ? json : json.with("datasource", dataSource.json());
  }
}
