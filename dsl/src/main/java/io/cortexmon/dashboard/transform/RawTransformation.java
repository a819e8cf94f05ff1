package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * A transformation without options of its own, or in Grafana's words.
 *
 * @param json Grafana's form
 */
public record RawTransformation(JsonObject json) implements Transforming<RawTransformation> {

  static RawTransformation plain(String id) {
    return new RawTransformation(Shape.of(id, JsonObject.EMPTY));
  }

  @Override
  public RawTransformation json(JsonObject changed) {
    return new RawTransformation(changed);
  }
}
