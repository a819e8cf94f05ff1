package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns with values of another type: texts that are times or numbers, and the other way round.
 *
 * <pre>{@code
 * ConvertFieldType.of("since", FieldConversion.toTime().dateFormat("YYYY-MM-DD").timezone("utc"))
 *     .and("count", FieldConversion.toNumber())
 * }</pre>
 *
 * @param json Grafana's form
 */
public record ConvertFieldType(JsonObject json) implements Transforming<ConvertFieldType> {

  /** Returns the transformation of a column. */
  public static ConvertFieldType of(String field, FieldConversion conversion) {
    JsonObject none =
        JsonObject.of("conversions", JsonArray.EMPTY).with("fields", JsonObject.EMPTY);
    return new ConvertFieldType(Shape.of("convertFieldType", none)).and(field, conversion);
  }

  @Override
  public ConvertFieldType json(JsonObject changed) {
    return new ConvertFieldType(changed);
  }

  /** Returns this with a further column converted. */
  public ConvertFieldType and(String field, FieldConversion conversion) {
    JsonObject added = conversion.json().with("targetField", Shape.field(field));
    return json(Shape.plus(json, "conversions", added));
  }
}
