package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** What is chosen when a dashboard is first shown: one value, or lists where several may be. */
final class Current {

  private Current() {}

  /** Returns the one value that is chosen. */
  static JsonObject of(VariableOption chosen) {
    return chosen.json();
  }

  /** Returns the values that are chosen for a variable with these fields. */
  static JsonObject of(String variable, JsonObject fields, List<VariableOption> chosen) {
    boolean multi = fields.isTrue("multi");
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "variable " + quoted(variable) + ": needs at least one value to be chosen at first");
    }
    if (chosen.size() > 1 && !multi) {
      throw new IllegalArgumentException(
          "variable "
              + quoted(variable)
              + " can not have "
              + chosen.stream().map(VariableOption::value).collect(Collectors.joining(", "))
              + " chosen at once; put multi() before current(..)");
    }
    return multi ? lists(chosen) : of(chosen.get(0));
  }

  private static JsonObject lists(List<VariableOption> chosen) {
    return JsonObject.of("text", Json.of(chosen.stream().map(VariableOption::text).toList()))
        .with("value", chosen.stream().map(VariableOption::value).toList());
  }

  /** Returns what was chosen in the form for several values. */
  static JsonObject lists(JsonObject current) {
    JsonObject[] lists = {current};
    current.forEach((name, value) -> lists[0] = lists[0].with(name, list(value)));
    return lists[0];
  }

  private static Json list(Json value) {
    return value instanceof JsonArray ? value : JsonArray.of(value);
  }

  /** Whether a value is among those chosen. */
  static boolean has(JsonObject current, String value) {
    return current.text("value").filter(value::equals).isPresent()
        || current.array("value").items().contains(Json.of(value));
  }
}
