package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpressionTest {

  private static final String SOURCE =
      "{\"datasource\": {\"type\": \"__expr__\", \"uid\": \"__expr__\"}, ";

  @Test
  void math_reads_the_targets_it_names() {
    MathExpression math = MathExpression.of("$A / ${all requests} + abs($A)").refId("RATIO");

    assertThat(math.json())
        .isEqualTo(
            JsonObject.parse(
                SOURCE
                    + """
                    "expression": "$A / ${all requests} + abs($A)", "refId": "RATIO",
                    "type": "math"}"""));
    assertThat(math.reads()).containsExactly("A", "all requests");
  }

  @Test
  void math_without_a_target_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MathExpression.of("A / B"))
        .withMessage("math expression \"A / B\": must read another target, such as $A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MathExpression.of(""))
        .withMessage("math expression must not be empty");
  }

  @Test
  void reduce_makes_one_number_of_a_series() {
    ReduceExpression reduce = ReduceExpression.of("A", ExpressionReducer.MEAN);

    assertThat(reduce.json())
        .isEqualTo(
            JsonObject.parse(
                SOURCE + "\"expression\": \"A\", \"reducer\": \"mean\", \"type\": \"reduce\"}"));
    assertThat(reduce.reads()).containsExactly("A");
    assertThat(reduce.dropNonNumeric().json().object("settings"))
        .hasToString("{\"mode\":\"dropNN\"}");
    assertThat(reduce.replaceNonNumeric(0).json().object("settings"))
        .hasToString("{\"mode\":\"replaceNN\",\"replaceWithValue\":0}");
  }

  @Test
  void resample_gives_points_at_fixed_times() {
    ResampleExpression resample = ResampleExpression.of("$A", Duration.ofMinutes(90));

    assertThat(resample.json())
        .isEqualTo(
            JsonObject.parse(
                SOURCE
                    + """
                    "downsampler": "mean", "expression": "A", "type": "resample",
                    "upsampler": "fillna", "window": "90m"}"""));
    assertThat(resample.reads()).containsExactly("A");
    assertThat(ResampleExpression.of("A", () -> "step").json().text("window")).contains("$step");
    assertThat(resample.downsample(ExpressionReducer.MAX).json().text("downsampler"))
        .contains("max");
    assertThat(resample.fillWithLast().json().text("upsampler")).contains("pad");
    assertThat(resample.fillWithNext().json().text("upsampler")).contains("backfilling");
    assertThat(resample.fillWithNext().fillWithNaN().json().text("upsampler")).contains("fillna");
  }

  @Test
  void threshold_holds_numbers_against_a_limit_and_another_for_recovery() {
    ThresholdExpression threshold =
        ThresholdExpression.of("B", Evaluator.above(0.9)).recoversAt(Evaluator.below(0.7));

    assertThat(threshold.json())
        .isEqualTo(
            JsonObject.parse(
                SOURCE
                    + """
                    "expression": "B", "type": "threshold", "conditions": [{
                      "evaluator": {"params": [0.9], "type": "gt"},
                      "unloadEvaluator": {"params": [0.7], "type": "lt"}}]}"""));
    assertThat(threshold.reads()).containsExactly("B");
  }

  @Test
  void evaluators_have_all_of_grafanas_kinds() {
    assertThat(Evaluator.atLeast(1).fields()).hasToString("{\"params\":[1],\"type\":\"gte\"}");
    assertThat(Evaluator.atMost(1).fields()).hasToString("{\"params\":[1],\"type\":\"lte\"}");
    assertThat(Evaluator.equalTo(1).fields()).hasToString("{\"params\":[1],\"type\":\"eq\"}");
    assertThat(Evaluator.notEqualTo(1).fields()).hasToString("{\"params\":[1],\"type\":\"ne\"}");
    assertThat(Evaluator.within(1, 2).fields())
        .hasToString("{\"params\":[1,2],\"type\":\"within_range\"}");
    assertThat(Evaluator.outside(1, 2).fields())
        .hasToString("{\"params\":[1,2],\"type\":\"outside_range\"}");
    assertThat(Evaluator.withinIncluded(1, 2).fields())
        .hasToString("{\"params\":[1,2],\"type\":\"within_range_included\"}");
    assertThat(Evaluator.outsideIncluded(1, 2).fields())
        .hasToString("{\"params\":[1,2],\"type\":\"outside_range_included\"}");
  }

  @Test
  void evaluators_that_make_no_sense_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluator.within(5, 2))
        .withMessage("range 5 to 2: must not end below its start");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdExpression.of("B", Evaluator.noValue()))
        .withMessage("evaluator \"no_value\": only classic conditions know it");
  }

  @Test
  void classic_conditions_are_read_in_order() {
    ClassicConditions conditions =
        ClassicConditions.when("A", ClassicReducer.AVG, Evaluator.above(3))
            .or("B", ClassicReducer.COUNT_NON_NULL, Evaluator.noValue())
            .orGroup("A", ClassicReducer.LAST, Evaluator.below(1))
            .and("C", ClassicReducer.PERCENT_DIFF_ABS, Evaluator.above(50));

    assertThat(conditions.json())
        .isEqualTo(
            JsonObject.parse(
                SOURCE
                    + """
                    "type": "classic_conditions", "conditions": [
                      {"evaluator": {"params": [3], "type": "gt"}, "operator": {"type": "and"},
                       "query": {"params": ["A"]}, "reducer": {"type": "avg"}},
                      {"evaluator": {"params": [], "type": "no_value"},
                       "operator": {"type": "or"},
                       "query": {"params": ["B"]}, "reducer": {"type": "count_non_null"}},
                      {"evaluator": {"params": [1], "type": "lt"},
                       "operator": {"type": "logic-or"},
                       "query": {"params": ["A"]}, "reducer": {"type": "last"}},
                      {"evaluator": {"params": [50], "type": "gt"}, "operator": {"type": "and"},
                       "query": {"params": ["C"]}, "reducer": {"type": "percent_diff_abs"}}]}"""));
    assertThat(conditions.reads()).containsExactly("A", "B", "C");
  }

  @Test
  void sql_reads_the_tables_that_it_does_not_define() {
    SqlExpression sql =
        SqlExpression.of(
            """
            WITH top AS (SELECT * FROM A ORDER BY value LIMIT 5), rest AS (select * from `my B`)
            SELECT top.job FROM top JOIN C USING (job) JOIN Rest USING (job)""");

    assertThat(sql.reads()).containsExactly("A", "my B", "C");
    assertThat(sql.json().text("format")).contains("");
    assertThat(sql.forAlerting().json().text("format")).contains("alerting");
    assertThat(sql.json().text("type")).contains("sql");
  }
}
