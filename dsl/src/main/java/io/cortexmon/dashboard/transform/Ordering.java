package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;

/**
 * What transformations share that put columns in order.
 *
 * @param <T> the transformation type itself, which copies return
 */
public interface Ordering<T> extends Transforming<T> {

  /** Returns this transformation with these columns first, in this order, after earlier ones. */
  default T order(String... fields) {
    JsonObject places = Shape.options(json()).object("indexByName");
    int next = places.names().size();
    for (Json field : Shape.fields("order", fields).items()) {
      places = places.with(((Json.Text) field).value(), next++);
    }
    return json(Shape.with(json(), "indexByName", places));
  }

  /** Returns this transformation with columns in an order of their own. */
  default T orderBy(FieldOrder first, FieldOrder... next) {
    JsonArray by = JsonArray.of(first.json());
    for (FieldOrder one : List.of(next)) {
      by = by.plus(one.json());
    }
    JsonObject auto = Shape.with(json(), "orderByMode", Json.of("auto"));
    return json(Shape.with(auto, "orderBy", by));
  }
}
