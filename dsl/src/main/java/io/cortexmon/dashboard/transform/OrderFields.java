package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns in another order; nothing else changes. Grafana calls it {@code order}.
 *
 * @param json Grafana's form
 */
public record OrderFields(JsonObject json) implements Ordering<OrderFields> {

  private static final OrderFields NEW = new OrderFields(Shape.of("order", JsonObject.EMPTY));

  /** Returns the order in which these columns are the first. */
  public static OrderFields first(String... fields) {
    return NEW.order(fields);
  }

  /** Returns the order by names or labels. */
  public static OrderFields by(FieldOrder first, FieldOrder... next) {
    return NEW.orderBy(first, next);
  }

  @Override
  public OrderFields json(JsonObject changed) {
    return new OrderFields(changed);
  }
}
