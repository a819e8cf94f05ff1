package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * How a {@link NodeGraph} shows its nodes.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record GraphNodes(JsonObject fields) {

  /** Returns this with the upper number of a node in a unit, whatever the data says. */
  public GraphNodes mainUnit(DisplayUnit unit) {
    return new GraphNodes(fields.with("mainStatUnit", unit.id()));
  }

  /** Returns this with the lower number of a node in a unit, whatever the data says. */
  public GraphNodes secondaryUnit(DisplayUnit unit) {
    return new GraphNodes(fields.with("secondaryStatUnit", unit.id()));
  }

  /**
   * Returns this with a further part of the circle around a node.
   *
   * @param field holds how much of the circle it takes, 0 to 1; all parts of a node make 1
   * @param color its colour
   */
  public GraphNodes arc(String field, Color color) {
    JsonObject arc =
        JsonObject.of("color", color.json()).with("field", Arguments.name("field of arc", field));
    return new GraphNodes(fields.with("arcs", fields.array("arcs").plus(arc)));
  }
}
