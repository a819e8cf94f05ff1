package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * A further column that is computed from others: Grafana's "Add field from calculation".
 *
 * <pre>{@code
 * CalculateField.binary(Operand.field("used"), BinaryOperation.DIVIDE, Operand.field("limit"))
 *     .alias("used share")
 * }</pre>
 *
 * <p>Series are joined by time first, unless {@link Calculation#withoutJoin} says otherwise.
 */
public final class CalculateField {

  private static final String ID = "calculateField";

  private CalculateField() {}

  /** Returns a column with all numbers of a row reduced to one, such as their sum. */
  public static RowCalculation reduceRow(Reducer reducer, String... fields) {
    JsonObject reduce = JsonObject.of("reducer", reducer.json());
    if (fields.length > 0) {
      reduce = reduce.with("include", Shape.fields("calculation", fields));
    }
    return new RowCalculation(of("reduceRow", "reduce", reduce));
  }

  /** Returns a column with two columns, or a column and a number, combined row by row. */
  public static Calculation binary(Operand left, BinaryOperation operation, Operand right) {
    if (right.equals(Operand.allNumbers())) {
      throw new IllegalArgumentException(
          "calculation with all numbers: they can only be on the left side");
    }
    return new Calculation(
        of(
            "binary",
            "binary",
            JsonObject.of("left", left.json())
                .with("operator", operation.symbol())
                .with("right", right.json())));
  }

  /** Returns a column with a function of another one. */
  public static Calculation unary(UnaryOperation operation, String field) {
    return new Calculation(
        of(
            "unary",
            "unary",
            JsonObject.of("operator", operation.id()).with("fieldName", Shape.field(field))));
  }

  /** Returns a column with the sum of another one up to each row. */
  public static Calculation runningTotal(String field) {
    return cumulative(Reducer.SUM, field);
  }

  /** Returns a column with the average of another one up to each row. */
  public static Calculation runningMean(String field) {
    return cumulative(Reducer.MEAN, field);
  }

  private static Calculation cumulative(Reducer reducer, String field) {
    JsonObject cumulative =
        JsonObject.of("field", Shape.field(field)).with("reducer", reducer.json());
    return new Calculation(of("cumulativeFunctions", "cumulative", cumulative));
  }

  /** Returns a column with the average of another one over the rows around each. */
  public static WindowCalculation movingMean(String field) {
    return window(Reducer.MEAN, field);
  }

  /** Returns a column with the standard deviation of another one over the rows around each. */
  public static WindowCalculation movingStandardDeviation(String field) {
    return window(Reducer.STANDARD_DEVIATION, field);
  }

  /** Returns a column with the variance of another one over the rows around each. */
  public static WindowCalculation movingVariance(String field) {
    return window(Reducer.VARIANCE, field);
  }

  private static WindowCalculation window(Reducer reducer, String field) {
    JsonObject window =
        JsonObject.of("field", Shape.field(field))
            .with("reducer", reducer.json())
            .with("windowAlignment", "trailing")
            .with("windowSizeMode", "percentage")
            .with("windowSize", 0.1);
    return new WindowCalculation(of("windowFunctions", "window", window));
  }

  /** Returns a column with the number of each row, from 0. */
  public static Calculation rowIndex() {
    return new Calculation(of("index", "index", JsonObject.of("asPercentile", Json.FALSE)));
  }

  /** Returns a column with the number of each row as a part of all rows, from 0 to 1. */
  public static Calculation rowIndexAsPercentile() {
    return new Calculation(of("index", "index", JsonObject.of("asPercentile", Json.TRUE)));
  }

  private static JsonObject of(String mode, String name, JsonObject options) {
    return Shape.of(ID, JsonObject.of("mode", mode).with(name, options));
  }
}
