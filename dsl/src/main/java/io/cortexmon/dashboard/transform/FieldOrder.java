package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Label;

/**
 * By what columns are put in order. From Grafana 12.4 (at the latest); older ones leave them as
 * they come.
 *
 * @param json Grafana's form
 */
public record FieldOrder(JsonObject json) {

  /** Returns the order by name, a before b. */
  public static FieldOrder byName() {
    return new FieldOrder(JsonObject.of("type", "name").with("desc", false));
  }

  /** Returns the order by the value of a label, a before b. */
  public static FieldOrder byLabel(Label label) {
    return new FieldOrder(
        JsonObject.of("type", "label").with("name", label.name()).with("desc", false));
  }

  /** Returns this order the other way round. */
  public FieldOrder descending() {
    return new FieldOrder(json.with("desc", Json.TRUE));
  }
}
