package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/** The fields that expressions have in common. */
final class ExpressionFields {

  private ExpressionFields() {}

  /** Returns the fields of an expression of a type. */
  static JsonObject of(String type) {
    return JsonObject.of("datasource", DataSourceRef.EXPRESSION.json()).with("type", type);
  }

  /** Returns the fields of an expression that reads one target. */
  static JsonObject of(String type, String refId) {
    String bare = refId.startsWith("$") ? refId.substring(1) : refId;
    return of(type).with("expression", Arguments.name("ref id", bare));
  }

  /** The one target that an expression reads. */
  static List<String> input(JsonObject fields) {
    return fields.text("expression").map(List::of).orElse(List.of());
  }
}
