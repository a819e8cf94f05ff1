package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * How a {@link NodeGraph} shows its edges.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record GraphEdges(JsonObject fields) {

  /** Returns this with the first number of an edge in a unit, whatever the data says. */
  public GraphEdges mainUnit(DisplayUnit unit) {
    return new GraphEdges(fields.with("mainStatUnit", unit.id()));
  }

  /** Returns this with the second number of an edge in a unit, whatever the data says. */
  public GraphEdges secondaryUnit(DisplayUnit unit) {
    return new GraphEdges(fields.with("secondaryStatUnit", unit.id()));
  }
}
