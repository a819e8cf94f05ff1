package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;

/**
 * A switch with two values, off at first. From Grafana 12.4 (at the latest); older ones leave it
 * out, and its name stays in queries as it is.
 *
 * <pre>{@code
 * static final SwitchVariable SYSTEM_TOO = SwitchVariable.of("system_too", ".*", "orders-.*");
 * }</pre>
 *
 * @param name the name without a dollar sign
 * @param enabled what queries get while it is on
 * @param disabled what queries get while it is off
 * @param on whether it is on at first
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record SwitchVariable(
    String name, String enabled, String disabled, boolean on, JsonObject fields, Place place)
    implements VariableOptions<SwitchVariable> {

  public SwitchVariable {
    VariableNames.checked(name);
    if (enabled.equals(disabled)) {
      throw new IllegalArgumentException(
          "switch " + quoted(name) + ": both values are " + quoted(enabled));
    }
  }

  /** Returns a switch between {@code true} and {@code false}. */
  public static SwitchVariable named(String name) {
    return new SwitchVariable(name, "true", "false", false, JsonObject.EMPTY, Place.ofCaller());
  }

  /** Returns a switch between two values. */
  public static SwitchVariable of(String name, String enabled, String disabled) {
    return new SwitchVariable(name, enabled, disabled, false, JsonObject.EMPTY, Place.ofCaller());
  }

  /** Returns this switch on at first. */
  public SwitchVariable switchedOn() {
    return new SwitchVariable(name, enabled, disabled, true, fields, place);
  }

  @Override
  public SwitchVariable fields(JsonObject changed) {
    return new SwitchVariable(name, enabled, disabled, on, changed, place);
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    return fields
        .with("name", name)
        .with("type", "switch")
        .with("current", value(on ? enabled : disabled))
        .with("options", JsonArray.of(value(enabled), value(disabled)));
  }

  private static JsonObject value(String value) {
    return JsonObject.of("text", value).with("value", value);
  }
}
