package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * What variables ask Loki for.
 *
 * <pre>{@code
 * QueryVariable.of("app", LOKI, LokiValues.labelValues("{namespace=\"orders\"}", "app"))
 * }</pre>
 */
public final class LokiValues {

  private static final JsonObject QUERY =
      JsonObject.of("refId", "LokiVariableQueryEditor-VariableQuery");

  private LokiValues() {}

  /** Returns the query for the names of all labels. */
  public static JsonObject labelNames() {
    return QUERY.with("type", 0);
  }

  /** Returns the query for the values that a label has in any stream. */
  public static JsonObject labelValues(String label) {
    return QUERY.with("type", 1).with("label", Arguments.labelName(label));
  }

  /** Returns the query for the values that a label has in some streams, by a LogQL selector. */
  public static JsonObject labelValues(String streams, String label) {
    return labelValues(label).with("stream", Arguments.name("stream selector", streams));
  }
}
