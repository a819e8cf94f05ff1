package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * How large a panel writes its values and their names. What is not set, Grafana makes as large as
 * there is room for.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record TextSizes(JsonObject fields) {

  /** Returns this with the name of a value so high, in pixels. */
  public TextSizes titleSize(int pixels) {
    return with("titleSize", "title size", pixels);
  }

  /** Returns this with a value so high, in pixels. */
  public TextSizes valueSize(int pixels) {
    return with("valueSize", "value size", pixels);
  }

  /** Returns this with the change in percent so high, in pixels; only a stat panel shows one. */
  public TextSizes percentSize(int pixels) {
    return with("percentSize", "percent size", pixels);
  }

  private TextSizes with(String name, String what, int pixels) {
    return new TextSizes(fields.with(name, Arguments.positive(what, pixels)));
  }
}
