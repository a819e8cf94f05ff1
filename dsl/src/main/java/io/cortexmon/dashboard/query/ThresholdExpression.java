package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * 1 where the numbers of another target meet a condition, and 0 where they do not.
 *
 * <pre>{@code
 * ThresholdExpression.of("B", Evaluator.above(0.9)).recoversAt(Evaluator.below(0.7))
 * }</pre>
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ThresholdExpression(JsonObject fields) implements Expression<ThresholdExpression> {

  /** Returns a target of the numbers of another target, by its ref id, held against a limit. */
  public static ThresholdExpression of(String refId, Evaluator evaluator) {
    return new ThresholdExpression(
        ExpressionFields.of("threshold", refId)
            .with(
                "conditions",
                JsonArray.of(JsonObject.of("evaluator", checked(evaluator).fields()))));
  }

  @Override
  public ThresholdExpression fields(JsonObject changed) {
    return new ThresholdExpression(changed);
  }

  /**
   * Returns this staying 1, once it was, until another condition is met: its hysteresis, {@code
   * unloadEvaluator} in Grafana. It has a memory in alert rules only.
   */
  public ThresholdExpression recoversAt(Evaluator evaluator) {
    JsonObject condition = fields.array("conditions").objects().get(0);
    return fields(
        fields.with(
            "conditions",
            JsonArray.of(condition.with("unloadEvaluator", checked(evaluator).fields()))));
  }

  private static Evaluator checked(Evaluator evaluator) {
    if (evaluator.isNoValue()) {
      throw new IllegalArgumentException(
          "evaluator " + Arguments.quoted("no_value") + ": only classic conditions know it");
    }
    return evaluator;
  }

  @Override
  public List<String> reads() {
    return ExpressionFields.input(fields);
  }
}
