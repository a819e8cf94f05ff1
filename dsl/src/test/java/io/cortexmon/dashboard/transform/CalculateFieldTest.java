package io.cortexmon.dashboard.transform;

import static io.cortexmon.dashboard.transform.Expected.assertOptions;
import static io.cortexmon.dashboard.transform.Expected.assertRefused;

import io.cortexmon.dashboard.field.Reducer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalculateFieldTest {

  private static final String ID = "calculateField";

  @Test
  void rows_are_reduced() {
    assertOptions(
        CalculateField.reduceRow(Reducer.SUM),
        ID,
        "{\"mode\": \"reduceRow\", \"reduce\": {\"reducer\": \"sum\"}}");
    assertOptions(
        CalculateField.reduceRow(Reducer.MAX, "a", "b").nullsAsZero().alias("most"),
        ID,
        """
        {"mode": "reduceRow", "alias": "most",
         "reduce": {"reducer": "max", "include": ["a", "b"], "nullValueMode": "null as zero"}}""");
    assertOptions(
        CalculateField.reduceRow(Reducer.MAX).ignoringNulls(),
        ID,
        """
        {"mode": "reduceRow", "reduce": {"reducer": "max", "nullValueMode": "connected"}}""");
    assertOptions(
        CalculateField.reduceRow(Reducer.MAX).keepingNulls(),
        ID,
        "{\"mode\": \"reduceRow\", \"reduce\": {\"reducer\": \"max\", \"nullValueMode\": \"null\"}}");
  }

  @Test
  void two_columns_are_combined() {
    assertOptions(
        CalculateField.binary(Operand.field("used"), BinaryOperation.DIVIDE, Operand.field("limit"))
            .alias("share")
            .replaceFields()
            .withoutJoin(),
        ID,
        """
        {"mode": "binary", "alias": "share", "replaceFields": true, "timeSeries": false,
         "binary": {"left": {"matcher": {"id": "byName", "options": "used"}}, "operator": "/",
                    "right": {"matcher": {"id": "byName", "options": "limit"}}}}""");
    assertOptions(
        CalculateField.binary(Operand.allNumbers(), BinaryOperation.MULTIPLY, Operand.number(0.5)),
        ID,
        """
        {"mode": "binary",
         "binary": {"left": {"matcher": {"id": "byType", "options": "number"}}, "operator": "*",
                    "right": {"fixed": "0.5"}}}""");
    assertOptions(
        CalculateField.binary(
            Operand.number(1), BinaryOperation.SUBTRACT, Operand.variable(() -> "x")),
        ID,
        """
        {"mode": "binary",
         "binary": {"left": {"fixed": "1"}, "operator": "-", "right": {"fixed": "$x"}}}""");
    assertRefused(
        () -> CalculateField.binary(Operand.number(1), BinaryOperation.ADD, Operand.allNumbers()),
        "calculation with all numbers: they can only be on the left side");
  }

  @Test
  void one_column_is_changed() {
    Map<UnaryOperation, String> ids =
        Map.of(
            UnaryOperation.ABSOLUTE, "abs",
            UnaryOperation.EXPONENTIAL, "exp",
            UnaryOperation.NATURAL_LOGARITHM, "ln",
            UnaryOperation.ROUND, "round",
            UnaryOperation.FLOOR, "floor",
            UnaryOperation.CEILING, "ceil",
            UnaryOperation.PERCENT, "percent");

    for (UnaryOperation operation : UnaryOperation.values()) {
      assertOptions(
          CalculateField.unary(operation, "a"),
          ID,
          "{\"mode\": \"unary\", \"unary\": {\"operator\": \"%s\", \"fieldName\": \"a\"}}"
              .formatted(ids.get(operation)));
    }
  }

  @Test
  void values_are_added_up_row_by_row() {
    assertOptions(
        CalculateField.runningTotal("a"),
        ID,
        """
        {"mode": "cumulativeFunctions", "cumulative": {"field": "a", "reducer": "sum"}}""");
    assertOptions(
        CalculateField.runningMean("a"),
        ID,
        """
        {"mode": "cumulativeFunctions", "cumulative": {"field": "a", "reducer": "mean"}}""");
  }

  @Test
  void a_window_moves_over_the_rows() {
    assertOptions(
        CalculateField.movingMean("a"),
        ID,
        """
        {"mode": "windowFunctions",
         "window": {"field": "a", "reducer": "mean", "windowAlignment": "trailing",
                    "windowSizeMode": "percentage", "windowSize": 0.1}}""");
    assertOptions(
        CalculateField.movingStandardDeviation("a").rows(5).centered(),
        ID,
        """
        {"mode": "windowFunctions",
         "window": {"field": "a", "reducer": "stdDev", "windowAlignment": "centered",
                    "windowSizeMode": "fixed", "windowSize": 5}}""");
    assertOptions(
        CalculateField.movingVariance("a").shareOfRows(0.5),
        ID,
        """
        {"mode": "windowFunctions",
         "window": {"field": "a", "reducer": "variance", "windowAlignment": "trailing",
                    "windowSizeMode": "percentage", "windowSize": 0.5}}""");
    assertRefused(
        () -> CalculateField.movingMean("a").shareOfRows(5),
        "share of rows 5.0: must be above 0 and at most 1");
    assertRefused(
        () -> CalculateField.movingMean("a").rows(0), "rows of window 0: must be above zero");
  }

  @Test
  void rows_are_numbered() {
    assertOptions(
        CalculateField.rowIndex().alias("row"),
        ID,
        "{\"mode\": \"index\", \"alias\": \"row\", \"index\": {\"asPercentile\": false}}");
    assertOptions(
        CalculateField.rowIndexAsPercentile(),
        ID,
        "{\"mode\": \"index\", \"index\": {\"asPercentile\": true}}");
  }
}
