package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * What transformations share that make groups of rows.
 *
 * @param <T> the transformation type itself, which copies return
 */
public interface Grouping<T> extends Transforming<T> {

  /** Returns this with a column for each reducer of the values that a column has in a group. */
  default T aggregate(String field, Reducer... reducers) {
    JsonObject added = JsonObject.of(Shape.field(field), Groups.aggregate(reducers));
    return json(Shape.merged(json(), "fields", added));
  }
}
