package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;

/**
 * One number for each series of another target, such as its last value.
 *
 * <p>A value that is not a number makes the result NaN, unless it is dropped or replaced.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ReduceExpression(JsonObject fields) implements Expression<ReduceExpression> {

  /** Returns a target of the series of another target, by its ref id, made to numbers. */
  public static ReduceExpression of(String refId, ExpressionReducer reducer) {
    return new ReduceExpression(ExpressionFields.of("reduce", refId).with("reducer", reducer.id()));
  }

  @Override
  public ReduceExpression fields(JsonObject changed) {
    return new ReduceExpression(changed);
  }

  /** Returns this with NaN, infinity and null left out. */
  public ReduceExpression dropNonNumeric() {
    return fields(fields.with("settings", JsonObject.of("mode", "dropNN")));
  }

  /** Returns this with NaN, infinity and null taken for a number. */
  public ReduceExpression replaceNonNumeric(double number) {
    return fields(
        fields.with(
            "settings", JsonObject.of("mode", "replaceNN").with("replaceWithValue", number)));
  }

  @Override
  public List<String> reads() {
    return ExpressionFields.input(fields);
  }
}
