package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Series with fewer points that keep their shape. From Grafana 12.4 (at the latest); older ones do
 * not know it.
 *
 * @param json Grafana's form
 */
public record Smoothing(JsonObject json) implements Transforming<Smoothing> {

  /** Returns series of so many points; Grafana itself begins with 100. */
  public static Smoothing toPoints(int resolution) {
    Json points = Json.of(Arguments.positive("points of smoothing", resolution));
    return new Smoothing(Shape.of("smoothing", JsonObject.of("resolution", points)));
  }

  @Override
  public Smoothing json(JsonObject changed) {
    return new Smoothing(changed);
  }
}
