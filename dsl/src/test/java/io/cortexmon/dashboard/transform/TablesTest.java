package io.cortexmon.dashboard.transform;

import static io.cortexmon.dashboard.transform.Expected.assertOptions;
import static io.cortexmon.dashboard.transform.Expected.assertRefused;
import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;

class TablesTest {

  static final Label SHOP = Label.named("shop");
  static final Label QUEUE = Label.named("queue");

  @Test
  void rows_are_reduced_to_one_value() {
    assertOptions(
        Reduce.toRows(Reducer.LAST_NOT_NULL, Reducer.MAX).labelsToFields(),
        "reduce",
        """
        {"mode": "seriesToRows", "reducers": ["lastNotNull", "max"], "labelsToFields": true}""");
    assertOptions(
        Reduce.fields(Reducer.SUM).only(FieldMatcher.byName("a")).includeTime(),
        "reduce",
        """
        {"mode": "reduceFields", "reducers": ["sum"], "includeTimeField": true,
         "fields": {"id": "byName", "options": "a"}}""");
    assertRefused(() -> Reduce.toRows(), "reduce: needs at least one reducer");
    assertRefused(
        () -> Reduce.toRows(Reducer.MAX, Reducer.MAX), "reduce: reducer max is given twice");
    assertRefused(
        () -> Reduce.toRows(Reducer.MAX).includeTime(),
        "reduce to rows: times are not reduced; includeTime() is for Reduce.fields(..)");
    assertRefused(
        () -> Reduce.fields(Reducer.MAX).labelsToFields(),
        "reduce fields: labels stay where they are; labelsToFields() is for Reduce.toRows(..)");
  }

  @Test
  void rows_are_grouped() {
    assertOptions(
        GroupBy.fields("shop", "queue").aggregate("Value", Reducer.SUM, Reducer.MAX),
        "groupBy",
        """
        {"fields": {"shop": {"operation": "groupby", "aggregations": []},
                    "queue": {"operation": "groupby", "aggregations": []},
                    "Value": {"operation": "aggregate", "aggregations": ["sum", "max"]}}}""");
    assertOptions(
        GroupToNestedTable.by("shop")
            .aggregate("Value", Reducer.SUM)
            .withoutInnerHeaders()
            .expanded(),
        "groupToNestedTable",
        """
        {"showSubframeHeaders": false, "expandAllRows": true,
         "fields": {"shop": {"operation": "groupby", "aggregations": []},
                    "Value": {"operation": "aggregate", "aggregations": ["sum"]}}}""");
    assertRefused(() -> GroupBy.fields(), "group by: needs at least one field");
    assertRefused(
        () -> GroupBy.fields("a").aggregate("b"), "aggregate: needs at least one reducer");
  }

  @Test
  void nested_tables_follow_rules_too() {
    assertOptions(
        NestedTableRules.groupBy(FieldMatcher.byName("shop"))
            .andBy(FieldMatcher.byName("queue"))
            .aggregate(FieldMatcher.byName("a"), Reducer.SUM)
            .aggregateAndKeep(FieldMatcher.byName("b"), Reducer.MAX)
            .expanded(),
        "groupToNestedTable",
        """
        {"expandAllRows": true,
         "rules": [
           {"matcher": {"id": "byName", "options": "shop"}, "operation": "groupby",
            "aggregations": []},
           {"matcher": {"id": "byName", "options": "queue"}, "operation": "groupby",
            "aggregations": []},
           {"matcher": {"id": "byName", "options": "a"}, "operation": "aggregate",
            "aggregations": ["sum"]},
           {"matcher": {"id": "byName", "options": "b"}, "operation": "aggregate",
            "aggregations": ["max"], "keepNestedField": true}]}""");
  }

  @Test
  void rows_and_columns_change_places() {
    assertOptions(
        GroupingToMatrix.of("shop", "queue", "Value").emptyValue(EmptyValue.ZERO),
        "groupingToMatrix",
        """
        {"columnField": "shop", "rowField": "queue", "valueField": "Value",
         "emptyValue": "zero"}""");
    assertOptions(
        Transpose.table().firstField("Name").otherFields("V").emptyValue(EmptyValue.NULL),
        "transpose",
        "{\"firstFieldName\": \"Name\", \"restFieldsName\": \"V\", \"emptyValue\": \"null\"}");
  }

  @Test
  void results_are_joined() {
    assertOptions(JoinByField.outer(), "joinByField", "{\"mode\": \"outer\"}");
    assertOptions(
        JoinByField.outer("pod"), "joinByField", "{\"mode\": \"outer\", \"byField\": \"pod\"}");
    assertOptions(
        JoinByField.outerTabular("pod"),
        "joinByField",
        "{\"mode\": \"outerTabular\", \"byField\": \"pod\"}");
    assertOptions(
        JoinByField.inner("pod"), "joinByField", "{\"mode\": \"inner\", \"byField\": \"pod\"}");
    assertOptions(JoinByLabels.columnsOf(SHOP), "joinByLabels", "{\"value\": \"shop\"}");
    assertOptions(
        JoinByLabels.columnsOf(SHOP).rowsBy(QUEUE),
        "joinByLabels",
        "{\"value\": \"shop\", \"join\": [\"queue\"]}");
    assertOptions(Concatenate.namedByFrame(), "concatenate", "{\"frameNameMode\": \"field\"}");
    assertOptions(Concatenate.plain(), "concatenate", "{\"frameNameMode\": \"drop\"}");
    assertOptions(
        Concatenate.labelled(SHOP),
        "concatenate",
        "{\"frameNameMode\": \"label\", \"frameNameLabel\": \"shop\"}");
  }

  @Test
  void labels_become_columns_or_rows() {
    assertOptions(
        LabelsToFields.columns().keep(SHOP, QUEUE).valueNamedBy(QUEUE),
        "labelsToFields",
        """
        {"mode": "columns", "keepLabels": ["shop", "queue"], "valueLabel": "queue"}""");
    assertOptions(LabelsToFields.rows(), "labelsToFields", "{\"mode\": \"rows\"}");
    assertRefused(
        () -> LabelsToFields.rows().valueNamedBy(SHOP),
        "labels to rows: values are in one column; valueNamedBy(..) is for"
            + " LabelsToFields.columns()");
    assertRefused(() -> LabelsToFields.rows().keep(SHOP, SHOP), "kept label shop is given twice");
  }

  @Test
  void a_table_is_split_into_series() {
    assertOptions(
        PartitionByValues.of("shop", "queue").keepFields(),
        "partitionByValues",
        "{\"fields\": [\"shop\", \"queue\"], \"keepFields\": true}");
    assertOptions(
        PartitionByValues.of("shop").asNames(),
        "partitionByValues",
        "{\"fields\": [\"shop\"], \"naming\": {\"asLabels\": false}}");
    assertOptions(
        PartitionByValues.of("shop").appended().withNames(":", ", "),
        "partitionByValues",
        """
        {"fields": ["shop"],
         "naming": {"asLabels": false, "append": true, "withNames": true, "separator1": ":",
                    "separator2": ", "}}""");
  }

  @Test
  void time_series_change_their_shape() {
    assertOptions(PrepareTimeSeries.wide(), "prepareTimeSeries", "{\"format\": \"wide\"}");
    assertOptions(PrepareTimeSeries.multi(), "prepareTimeSeries", "{\"format\": \"multi\"}");
    assertOptions(PrepareTimeSeries.longTable(), "prepareTimeSeries", "{\"format\": \"long\"}");
    assertOptions(
        TimeSeriesTable.of("A", Reducer.MEAN).and("B", Reducer.MAX).timeField("B", "at"),
        "timeSeriesTable",
        "{\"A\": {\"stat\": \"mean\"}, \"B\": {\"stat\": \"max\", \"timeField\": \"at\"}}");
  }

  @Test
  void values_are_counted_in_buckets() {
    assertOptions(HistogramTransformation.ofValues(), "histogram", "{}");
    assertOptions(
        HistogramTransformation.ofValues()
            .bucketCount(20)
            .bucketSize(0.5)
            .bucketOffset(1)
            .combine(),
        "histogram",
        "{\"bucketCount\": 20, \"bucketSize\": 0.5, \"bucketOffset\": 1, \"combine\": true}");
    assertOptions(
        HeatmapTransformation.ofSeries()
            .xSize(minutes(5))
            .yCount(10)
            .ySymlog(10, 0.5)
            .keepOriginalData(),
        "heatmap",
        """
        {"xBuckets": {"mode": "size", "value": "5m"}, "keepOriginalData": true,
         "yBuckets": {"mode": "count", "value": "10",
                      "scale": {"type": "symlog", "log": 10, "linearThreshold": 0.5}}}""");
    assertOptions(
        HeatmapTransformation.ofSeries().xCount(30).ySize(0.5).ySymlog(2, 1).yLog(2),
        "heatmap",
        """
        {"xBuckets": {"mode": "count", "value": "30"},
         "yBuckets": {"mode": "size", "value": "0.5", "scale": {"type": "log", "log": 2}}}""");
    assertOptions(
        HeatmapTransformation.ofSeries().yLinear(),
        "heatmap",
        "{\"yBuckets\": {\"scale\": {\"type\": \"linear\"}}}");
    assertRefused(
        () -> HistogramTransformation.ofValues().bucketSize(0),
        "bucket size 0.0: must be above zero");
    assertRefused(
        () -> HeatmapTransformation.ofSeries().yLog(3),
        "base of a logarithmic scale 3: must be 2 or 10");
    assertRefused(
        () -> HeatmapTransformation.ofSeries().ySize(-1),
        "row size of heatmap -1.0: must be above zero");
    assertRefused(
        () -> HeatmapTransformation.ofSeries().ySymlog(2, 0),
        "linear threshold 0.0: must be above zero");
  }

  @Test
  void lines_are_fitted_and_smoothed() {
    assertOptions(
        Regression.linear("x", "y").predictions(10),
        "regression",
        """
        {"modelType": "linear", "xFieldName": "x", "yFieldName": "y", "predictionCount": 10}""");
    assertOptions(
        Regression.polynomial("x", "y", 3),
        "regression",
        """
        {"modelType": "polynomial", "xFieldName": "x", "yFieldName": "y", "degree": 3}""");
    assertOptions(Smoothing.toPoints(50), "smoothing", "{\"resolution\": 50}");
    assertRefused(
        () -> Regression.polynomial("x", "y", 6),
        "degree of regression 6: must be between 2 and 5");
    assertRefused(() -> Smoothing.toPoints(0), "points of smoothing 0: must be above zero");
  }
}
