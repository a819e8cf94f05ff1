package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STATUS;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.transform.Concatenate;
import io.cortexmon.dashboard.transform.DataTopic;
import io.cortexmon.dashboard.transform.EmptyValue;
import io.cortexmon.dashboard.transform.FieldOrder;
import io.cortexmon.dashboard.transform.FilterByRefId;
import io.cortexmon.dashboard.transform.FilterByValue;
import io.cortexmon.dashboard.transform.FilterFields;
import io.cortexmon.dashboard.transform.FilterFieldsByName;
import io.cortexmon.dashboard.transform.FilterFrames;
import io.cortexmon.dashboard.transform.FrameMatcher;
import io.cortexmon.dashboard.transform.GroupBy;
import io.cortexmon.dashboard.transform.GroupToNestedTable;
import io.cortexmon.dashboard.transform.GroupingToMatrix;
import io.cortexmon.dashboard.transform.JoinByField;
import io.cortexmon.dashboard.transform.JoinByLabels;
import io.cortexmon.dashboard.transform.LabelsToFields;
import io.cortexmon.dashboard.transform.Limit;
import io.cortexmon.dashboard.transform.NestedTableRules;
import io.cortexmon.dashboard.transform.OrderFields;
import io.cortexmon.dashboard.transform.Organize;
import io.cortexmon.dashboard.transform.PartitionByValues;
import io.cortexmon.dashboard.transform.Reduce;
import io.cortexmon.dashboard.transform.RenameByRegex;
import io.cortexmon.dashboard.transform.RenameFields;
import io.cortexmon.dashboard.transform.SortBy;
import io.cortexmon.dashboard.transform.Transformation;
import io.cortexmon.dashboard.transform.Transpose;
import io.cortexmon.dashboard.transform.ValueMatcher;
import io.cortexmon.dashboard.variable.CustomVariable;
import io.cortexmon.dashboard.variable.TextBoxVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Transformations of tables: names, filters, joins and groups. */
final class TransformationGallery {

  private static final CustomVariable COLUMNS = CustomVariable.of("columns", "shop", "status");
  private static final TextBoxVariable ROWS = TextBoxVariable.of("rows", "10");
  private static final TextBoxVariable LEAST = TextBoxVariable.of("least", "1");

  private TransformationGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: transformations of tables")
        .uid("gallery-transformations")
        .variables(COLUMNS, ROWS, LEAST)
        .row("Names and order", row -> row.panels(names()))
        .row("Filters of columns and results", row -> row.panels(filters()))
        .row("Filters of rows", row -> row.panels(rows()))
        .row("Joins", row -> row.panels(joins()))
        .row("Groups", row -> row.panels(groups()))
        .row("Where they hold", row -> row.panels(scopes()));
  }

  private static Table orders(String title, Transformation... transformations) {
    Table table =
        Table.titled(title)
            .query(ORDERS.rate(rateInterval()), query -> query.refId("A"))
            .query(WAITING, query -> query.refId("B"))
            .size(8, 6);
    return Arrays.stream(transformations).reduce(table, Table::transform, (a, b) -> b);
  }

  private static List<Table> names() {
    return List.of(
        orders(
            "Shop, outcome and rate, and nothing else",
            Organize.fields()
                .exclude("Time", "job")
                .rename("Value", "Orders a second")
                .order("shop", "status", "Value")),
        orders(
            "Only what is named",
            Organize.fields().include("shop", "Value").orderBy(FieldOrder.byName().descending())),
        orders("Shops first", OrderFields.first("shop")),
        orders(
            "By label, then by name",
            OrderFields.by(FieldOrder.byLabel(SHOP), FieldOrder.byName())),
        orders("Other names", RenameFields.of("shop", "Shop").and("status", "Outcome")),
        orders("Shorter names", RenameByRegex.of("/-\\d+$/", "")),
        orders(
            "Lying on its side",
            Transpose.table().firstField("What").otherFields("Is").emptyValue(EmptyValue.ZERO)));
  }

  private static List<Table> filters() {
    return List.of(
        orders("Two columns", FilterFieldsByName.include("shop", "Value")),
        orders("All but the time", FilterFieldsByName.exclude("Time")),
        orders("What begins with s", FilterFieldsByName.includeRegexp("/^s/").orRegexp("/^V/")),
        orders("All but labels of the scrape", FilterFieldsByName.excludeRegexp("/job|instance/")),
        orders("The columns of $columns", FilterFieldsByName.include(COLUMNS)),
        orders("All but $columns", FilterFieldsByName.exclude(COLUMNS)),
        orders("Numbers", FilterFields.include(FieldMatcher.numeric())),
        orders("No texts", FilterFields.exclude(FieldMatcher.byType(FieldType.STRING))),
        orders("The first query", FilterByRefId.include("A")),
        orders("All but the first", FilterByRefId.exclude("A")),
        orders("Queries by name", FilterByRefId.includeRegexp("/^[AB]$/")),
        orders("No queries by name", FilterByRefId.excludeRegexp("/^C/")),
        orders("Results of one shop", FilterFrames.include(FrameMatcher.byName("/north/"))),
        orders("Results of others", FilterFrames.exclude(FrameMatcher.byRefIdRegexp("/^B/"))));
  }

  private static List<Table> rows() {
    return Stream.of(
            FilterByValue.include("Value", ValueMatcher.isNotNull())
                .and("Value", ValueMatcher.above(1))
                .and("Value", ValueMatcher.above(LEAST))
                .and("Value", ValueMatcher.atLeast(1))
                .and("Value", ValueMatcher.atLeast(LEAST))
                .and("Value", ValueMatcher.below(99))
                .and("Value", ValueMatcher.below(LEAST))
                .and("Value", ValueMatcher.atMost(99))
                .and("Value", ValueMatcher.atMost(LEAST))
                .and("Value", ValueMatcher.between(1, 99)),
            FilterByValue.exclude("Value", ValueMatcher.isNull())
                .or("Value", ValueMatcher.is(0))
                .or("Value", ValueMatcher.is(LEAST))
                .or("Value", ValueMatcher.isNot(7))
                .or("Value", ValueMatcher.isNot(LEAST))
                .or("shop", ValueMatcher.is("test"))
                .or("shop", ValueMatcher.isNot("north"))
                .or("shop", ValueMatcher.contains("demo"))
                .or("shop", ValueMatcher.doesNotContain("east"))
                .or("shop", ValueMatcher.matches("^old-")),
            SortBy.ascending("shop"),
            SortBy.descending("Value"),
            Limit.rows(20),
            Limit.rows(ROWS))
        .map(rows -> orders("Some rows", rows))
        .toList();
  }

  private static List<Table> joins() {
    return List.of(
        orders("One table of all", Transformation.merge()),
        orders("Series below each other", Transformation.seriesToRows()),
        orders("Joined where several have a time", Transformation.ensureColumns()),
        orders("By time", JoinByField.outer()),
        orders("By shop", JoinByField.outer("shop")),
        orders("By shop, each several times", JoinByField.outerTabular("shop")),
        orders("Shops that have both", JoinByField.inner("shop")),
        orders("A column for each outcome", JoinByLabels.columnsOf(STATUS).rowsBy(SHOP)),
        orders("Side by side", Concatenate.plain()),
        orders("Side by side, with the query's name", Concatenate.namedByFrame()),
        orders("Side by side, with a label", Concatenate.labelled(BEAN)),
        orders(
            "Labels as columns", LabelsToFields.columns().keep(SHOP, STATUS).valueNamedBy(STATUS)),
        orders("Labels as rows", LabelsToFields.rows()),
        orders("Series by shop", PartitionByValues.of("shop").keepFields()),
        orders(
            "Series by shop and outcome",
            PartitionByValues.of("shop", "status").asNames().appended().withNames("=", " ")));
  }

  private static List<Table> groups() {
    return List.of(
        orders(
            "Sums by shop", GroupBy.fields("shop").aggregate("Value", Reducer.SUM, Reducer.COUNT)),
        orders(
            "Shops that open",
            GroupToNestedTable.by("shop").aggregate("Value", Reducer.SUM).withoutInnerHeaders()),
        orders(
            "Shops that open, by rule",
            NestedTableRules.groupBy(FieldMatcher.byName("shop"))
                .andBy(FieldMatcher.byName("status"))
                .aggregate(FieldMatcher.byName("Value"), Reducer.SUM)
                .aggregateAndKeep(FieldMatcher.numeric(), Reducer.MEAN)
                .expanded()),
        matrix(EmptyValue.EMPTY),
        matrix(EmptyValue.NULL),
        matrix(EmptyValue.TRUE),
        matrix(EmptyValue.FALSE),
        orders("A row for each series", Reduce.toRows(Reducer.MEAN, Reducer.MAX).labelsToFields()),
        orders(
            "One row for each query",
            Reduce.fields(Reducer.LAST_NOT_NULL).only(FieldMatcher.numeric()).includeTime()));
  }

  private static Table matrix(EmptyValue empty) {
    return orders(
        "Shops by outcome, else " + empty,
        GroupingToMatrix.of("status", "shop", "Value").emptyValue(empty));
  }

  private static List<Table> scopes() {
    return List.of(
        orders("Of one query", Limit.rows(3).onQueries("A")),
        orders("Of some results", Limit.rows(3).on(FrameMatcher.byRefId("A", "B"))),
        orders("Not now", Limit.rows(3).disabled()),
        orders(
            "Of other data",
            Limit.rows(3).topic(DataTopic.SERIES),
            Limit.rows(5).topic(DataTopic.ANNOTATIONS),
            Limit.rows(5).topic(DataTopic.ALERT_STATES)),
        orders(
            "What no method knows",
            Transformation.noop(),
            Transformation.raw("acmeTransformation", "{\"strength\": 3}"),
            Limit.rows(5).raw("{\"unknown\": true}")));
  }
}
