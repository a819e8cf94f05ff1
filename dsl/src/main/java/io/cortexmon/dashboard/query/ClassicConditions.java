package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * 1 where conditions over other targets hold, and 0 where they do not, for all series together: the
 * alert conditions of Grafana before 8. {@link ThresholdExpression} tells series apart.
 *
 * <pre>{@code
 * ClassicConditions.when("A", ClassicReducer.AVG, Evaluator.above(0.9))
 *     .and("B", ClassicReducer.LAST, Evaluator.below(10))
 * }</pre>
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ClassicConditions(JsonObject fields) implements Expression<ClassicConditions> {

  /** Returns a target of one condition over another target, by its ref id. */
  public static ClassicConditions when(String refId, ClassicReducer reducer, Evaluator evaluator) {
    return new ClassicConditions(ExpressionFields.of("classic_conditions"))
        .and(refId, reducer, evaluator);
  }

  @Override
  public ClassicConditions fields(JsonObject changed) {
    return new ClassicConditions(changed);
  }

  /** Returns this where a further condition must hold too. */
  public ClassicConditions and(String refId, ClassicReducer reducer, Evaluator evaluator) {
    return plus("and", refId, reducer, evaluator);
  }

  /** Returns this where a further condition may hold instead; conditions are read in order. */
  public ClassicConditions or(String refId, ClassicReducer reducer, Evaluator evaluator) {
    return plus("or", refId, reducer, evaluator);
  }

  /**
   * Returns this where a further condition, with those joined to it after, may hold instead of all
   * before: unlike {@link #or} it ends a group.
   */
  public ClassicConditions orGroup(String refId, ClassicReducer reducer, Evaluator evaluator) {
    return plus("logic-or", refId, reducer, evaluator);
  }

  private ClassicConditions plus(
      String operator, String refId, ClassicReducer reducer, Evaluator evaluator) {
    List<String> read = List.of(Arguments.name("ref id", refId));
    JsonObject condition =
        JsonObject.of("evaluator", evaluator.fields())
            .with("operator", JsonObject.of("type", operator))
            .with("query", JsonObject.of("params", JsonArray.texts(read)))
            .with("reducer", JsonObject.of("type", reducer.id()));
    return fields(fields.with("conditions", fields.array("conditions").plus(condition)));
  }

  @Override
  public List<String> reads() {
    return fields.array("conditions").objects().stream()
        .flatMap(condition -> condition.object("query").array("params").items().stream())
        .filter(Json.Text.class::isInstance)
        .map(param -> ((Json.Text) param).value())
        .distinct()
        .toList();
  }
}
