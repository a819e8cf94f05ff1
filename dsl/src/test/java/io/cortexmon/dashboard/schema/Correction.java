package io.cortexmon.dashboard.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change of a published schema: something that it gets wrong, or that Grafana has learnt since.
 *
 * @param file the schema, for example {@code timeseries}
 * @param pointer what is set; at its end {@code -} adds to a list, as in a JSON Patch
 * @param value what it is set to
 * @param why what is wrong, or the Grafana version that brought it
 */
public record Correction(String file, String pointer, JsonNode value, String why) {

  void applyTo(ObjectNode schema) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = schema.at(at.head());
    String name = at.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(name, value.deepCopy());
    } else if (parent instanceof ArrayNode array && name.equals("-")) {
      array.add(value.deepCopy());
    } else {
      throw new IllegalStateException(this + ": there is nothing at " + at.head());
    }
  }

  @Override
  public String toString() {
    return file + " " + pointer + " (" + why + ")";
  }
}
