package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/** What variables ask Tempo for. */
public final class TempoValues {

  private static final JsonObject QUERY =
      JsonObject.of("refId", "TempoDatasourceVariableQueryEditor-VariableQuery");

  private TempoValues() {}

  /** Returns the query for the names of all tags. */
  public static JsonObject tagNames() {
    return QUERY.with("type", 0);
  }

  /** Returns the query for the values of a tag, for example {@code resource.service.name}. */
  public static JsonObject tagValues(String tag) {
    return QUERY.with("type", 1).with("label", Arguments.name("tag", tag));
  }
}
