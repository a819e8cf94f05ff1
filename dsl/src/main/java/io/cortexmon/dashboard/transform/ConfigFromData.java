package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Options of fields taken from the results of one query: thresholds, limits and units that
 * Prometheus itself knows. Grafana calls it "Config from query results".
 *
 * <pre>{@code
 * ConfigFromData.ofQuery("B").map(ConfigMapping.of("limit", ConfigTarget.MAX))
 * }</pre>
 *
 * @param json Grafana's form
 */
public record ConfigFromData(JsonObject json) implements Transforming<ConfigFromData> {

  /**
   * Returns the options that a query gives, by its ref id; its results are not shown themselves.
   */
  public static ConfigFromData ofQuery(String refId) {
    JsonObject options =
        JsonObject.of("configRefId", Arguments.name("ref id", refId))
            .with("mappings", JsonArray.EMPTY);
    return new ConfigFromData(Shape.of("configFromData", options));
  }

  @Override
  public ConfigFromData json(JsonObject changed) {
    return new ConfigFromData(changed);
  }

  /** Returns this with a column of the query taken as an option. */
  public ConfigFromData map(ConfigMapping mapping) {
    return json(Shape.plus(json, "mappings", mapping.json()));
  }

  /** Returns this for the fields that match, and not for all of numbers. */
  public ConfigFromData applyTo(FieldMatcher fields) {
    return json(Shape.with(json, "applyTo", fields.json()));
  }
}
