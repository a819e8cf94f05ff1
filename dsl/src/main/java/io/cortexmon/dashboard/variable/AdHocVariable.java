package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.LabelMatcher;

/**
 * Conditions that viewers add to all queries of one data source, by label, operator and value. No
 * query names it.
 *
 * <pre>{@code
 * AdHocVariable.named("filters").filter(SHOP.isNot("test")).defaultKeys(SHOP, QUEUE)
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record AdHocVariable(String name, JsonObject fields, Place place)
    implements VariableOptions<AdHocVariable> {

  private static final JsonObject NEW = JsonObject.of("filters", JsonArray.EMPTY);

  public AdHocVariable {
    VariableNames.checked(name);
  }

  /** Returns filters of the dashboard's data source, with no condition as yet. */
  public static AdHocVariable named(String name) {
    return new AdHocVariable(name, NEW, Place.ofCaller());
  }

  @Override
  public AdHocVariable fields(JsonObject changed) {
    return new AdHocVariable(name, changed, place);
  }

  /** Returns this variable with filters of another data source than the dashboard's. */
  public AdHocVariable dataSource(DataSourceRef dataSource) {
    return fields(fields.with("datasource", dataSource.json()));
  }

  /** Returns this variable with a condition that is set at first; viewers can take it away. */
  public AdHocVariable filter(Matcher condition) {
    return plus("filters", json(condition.matcher()));
  }

  /** Returns this variable with a condition in another data source's words, set at first. */
  public AdHocVariable filter(String key, String operator, String value) {
    return plus("filters", json(key, operator, value));
  }

  /** Returns this variable with a condition that always holds and that viewers do not see. */
  public AdHocVariable baseFilter(Matcher condition) {
    return plus("baseFilters", json(condition.matcher()));
  }

  /** Returns this variable with a condition in another data source's words that always holds. */
  public AdHocVariable baseFilter(String key, String operator, String value) {
    return plus("baseFilters", json(key, operator, value));
  }

  /** Returns this variable offering these labels, and not all that the data source knows. */
  public AdHocVariable defaultKeys(Label... labels) {
    AdHocVariable offering = this;
    for (Label label : labels) {
      offering = offering.defaultKey(label.name());
    }
    return offering;
  }

  /** Returns this variable offering a key in another data source's words, after earlier ones. */
  public AdHocVariable defaultKey(String key) {
    Arguments.name("key of filter", key);
    return plus("defaultKeys", JsonObject.of("text", key).with("value", key));
  }

  /** Returns this variable refusing keys and values that the data source does not know. */
  public AdHocVariable withoutCustomValues() {
    return fields(fields.with("allowCustomValue", false));
  }

  /** Returns this variable also grouping by labels that viewers choose. Grafana 13 and newer. */
  public AdHocVariable groupBy() {
    return fields(fields.with("enableGroupBy", true));
  }

  private AdHocVariable plus(String list, JsonObject added) {
    return fields(fields.with(list, fields.array(list).plus(added)));
  }

  private static JsonObject json(LabelMatcher matcher) {
    return json(matcher.label(), matcher.op().toString(), matcher.value());
  }

  private static JsonObject json(String key, String operator, String value) {
    return JsonObject.of("key", Arguments.name("key of filter", key))
        .with("operator", Arguments.name("operator of filter", operator))
        .with("value", value);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json = fields.with("name", name).with("type", "adhoc");
    return json.has("datasource") ? json : json.with("datasource", dataSource.json());
  }
}
