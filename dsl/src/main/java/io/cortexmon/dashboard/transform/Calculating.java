package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;

/**
 * What all calculated columns share.
 *
 * @param <T> the calculation type itself, which copies return
 */
public interface Calculating<T> extends Transforming<T> {

  /** Returns this calculation with a name for its column, in place of one made of its parts. */
  default T alias(String name) {
    return json(Shape.with(json(), "alias", Json.of(Shape.field(name))));
  }

  /** Returns this calculation with its column in place of all others but time. */
  default T replaceFields() {
    return json(Shape.with(json(), "replaceFields", Json.TRUE));
  }

  /** Returns this calculation for each series or table by itself, not joined by time first. */
  default T withoutJoin() {
    return json(Shape.with(json(), "timeSeries", Json.FALSE));
  }
}
