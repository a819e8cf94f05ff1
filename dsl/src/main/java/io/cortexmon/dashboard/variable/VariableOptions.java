package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * What all variables have around their values: how they are named and where they are shown.
 *
 * @param <V> the variable type itself, which copies return
 */
public interface VariableOptions<V> extends DashboardVariable {

  /** The fields that are set, by Grafana's names. */
  JsonObject fields();

  /** Returns this variable with other fields. */
  V fields(JsonObject changed);

  /** Returns this variable with another name beside its choice; its own name otherwise. */
  default V label(String text) {
    return fields(fields().with("label", Arguments.name("variable label", text)));
  }

  /** Returns this variable with the text that the info icon beside it shows. */
  default V description(String text) {
    return fields(fields().with("description", text));
  }

  /** Returns this variable shown without its name: the choice alone. */
  default V hideLabel() {
    return hide(1);
  }

  /** Returns this variable not shown at all; links and the address can still set it. */
  default V hide() {
    return hide(2);
  }

  /**
   * Returns this variable in the menu of the dashboard's controls, not above the panels. From
   * Grafana 12.2 (at the latest).
   */
  default V inControlsMenu() {
    return hide(3);
  }

  /** Returns this variable left out of the dashboard's address, so links do not carry its value. */
  default V skipUrlSync() {
    return fields(fields().with("skipUrlSync", true));
  }

  /**
   * Returns this variable with fields of Grafana's JSON set over its own: what the typed methods do
   * not know. Objects are merged, all else is replaced.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  default V raw(String json) {
    return fields(fields().merged(JsonObject.parse(json)));
  }

  private V hide(int how) {
    return fields(fields().with("hide", Json.of(how)));
  }
}
