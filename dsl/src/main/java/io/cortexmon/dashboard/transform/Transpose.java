package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns as rows and rows as columns. From Grafana 11.6 (at the latest); 11.0 does not know it.
 *
 * @param json Grafana's form
 */
public record Transpose(JsonObject json) implements Transforming<Transpose> {

  /** Returns the transformation, whose first column holds the names of the old ones. */
  public static Transpose table() {
    return new Transpose(Shape.of("transpose", JsonObject.EMPTY));
  }

  @Override
  public Transpose json(JsonObject changed) {
    return new Transpose(changed);
  }

  /** Returns this with another name for the first column than {@code Field}. */
  public Transpose firstField(String name) {
    return json(Shape.with(json, "firstFieldName", Json.of(Shape.field(name))));
  }

  /** Returns this with another name for the other columns than {@code Value}. */
  public Transpose otherFields(String name) {
    return json(Shape.with(json, "restFieldsName", Json.of(Shape.field(name))));
  }

  /** Returns this with something else than an empty text in cells without a value. */
  public Transpose emptyValue(EmptyValue value) {
    return json(Shape.with(json, "emptyValue", value.json()));
  }
}
