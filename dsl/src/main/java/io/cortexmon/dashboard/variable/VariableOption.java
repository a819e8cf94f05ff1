package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * One value that a viewer can choose.
 *
 * @param text what the viewer sees
 * @param value what queries get
 */
public record VariableOption(String text, String value) {

  /** Returns a value that is shown as it is. */
  public static VariableOption of(String value) {
    return new VariableOption(value, value);
  }

  JsonObject json() {
    return JsonObject.of("text", text).with("value", value);
  }

  JsonObject json(boolean selected) {
    return json().with("selected", selected);
  }
}
