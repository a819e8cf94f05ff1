package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * All rows reduced to one value for each column, such as the last or the sum.
 *
 * <pre>{@code
 * Reduce.toRows(Reducer.LAST_NOT_NULL, Reducer.MAX)   // a table with a row for each series
 * }</pre>
 *
 * @param json Grafana's form
 */
public record Reduce(JsonObject json) implements Transforming<Reduce> {

  private static final String TO_ROWS = "seriesToRows";

  /** Returns a table with a row for each series, and a column for each reducer. */
  public static Reduce toRows(Reducer... reducers) {
    return of(TO_ROWS, reducers);
  }

  /** Returns each frame with one row left, in which each column is reduced. */
  public static Reduce fields(Reducer... reducers) {
    return of("reduceFields", reducers);
  }

  private static Reduce of(String mode, Reducer... reducers) {
    return new Reduce(
        Shape.of(
            "reduce",
            JsonObject.of("mode", mode).with("reducers", Reducers.json("reduce", reducers))));
  }

  @Override
  public Reduce json(JsonObject changed) {
    return new Reduce(changed);
  }

  /** Returns this for the columns that match, and not for all but times. */
  public Reduce only(FieldMatcher fields) {
    return json(Shape.with(json, "fields", fields.json()));
  }

  /**
   * Returns this with times reduced too.
   *
   * @throws IllegalArgumentException for {@link #toRows}
   */
  public Reduce includeTime() {
    if (isToRows()) {
      throw new IllegalArgumentException(
          "reduce to rows: times are not reduced; includeTime() is for Reduce.fields(..)");
    }
    return json(Shape.with(json, "includeTimeField", Json.TRUE));
  }

  /**
   * Returns this with a column for each label, and not one with the name of the series.
   *
   * @throws IllegalArgumentException for {@link #fields}
   */
  public Reduce labelsToFields() {
    if (!isToRows()) {
      throw new IllegalArgumentException(
          "reduce fields: labels stay where they are; labelsToFields() is for Reduce.toRows(..)");
    }
    return json(Shape.with(json, "labelsToFields", Json.TRUE));
  }

  private boolean isToRows() {
    return Shape.options(json).text("mode").filter(TO_ROWS::equals).isPresent();
  }
}
