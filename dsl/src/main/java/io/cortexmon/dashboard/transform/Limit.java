package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;

/**
 * The first rows only.
 *
 * @param json Grafana's form
 */
public record Limit(JsonObject json) implements Transforming<Limit> {

  /** Returns at most so many rows. */
  public static Limit rows(int count) {
    return of(Json.of(Arguments.positive("limit of rows", count)));
  }

  /** Returns at most as many rows as a viewer has chosen. */
  public static Limit rows(Variable count) {
    return of(Json.of(count.reference()));
  }

  private static Limit of(Json count) {
    return new Limit(Shape.of("limit", JsonObject.of("limitField", count)));
  }

  @Override
  public Limit json(JsonObject changed) {
    return new Limit(changed);
  }
}
