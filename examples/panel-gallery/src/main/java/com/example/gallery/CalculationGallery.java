package com.example.gallery;

import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.HANDLING;
import static com.example.gallery.Roastery.STOCK;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.transform.BinaryOperation;
import io.cortexmon.dashboard.transform.CalculateField;
import io.cortexmon.dashboard.transform.ConfigFromData;
import io.cortexmon.dashboard.transform.ConfigMapping;
import io.cortexmon.dashboard.transform.ConfigTarget;
import io.cortexmon.dashboard.transform.ConvertFieldType;
import io.cortexmon.dashboard.transform.ConvertFrameType;
import io.cortexmon.dashboard.transform.ExtractFields;
import io.cortexmon.dashboard.transform.FieldConversion;
import io.cortexmon.dashboard.transform.FieldLookup;
import io.cortexmon.dashboard.transform.FormatString;
import io.cortexmon.dashboard.transform.FormatTime;
import io.cortexmon.dashboard.transform.HeatmapTransformation;
import io.cortexmon.dashboard.transform.HistogramTransformation;
import io.cortexmon.dashboard.transform.Operand;
import io.cortexmon.dashboard.transform.PlaceSource;
import io.cortexmon.dashboard.transform.PrepareTimeSeries;
import io.cortexmon.dashboard.transform.Regression;
import io.cortexmon.dashboard.transform.RowsToFields;
import io.cortexmon.dashboard.transform.Smoothing;
import io.cortexmon.dashboard.transform.Spatial;
import io.cortexmon.dashboard.transform.TextFormat;
import io.cortexmon.dashboard.transform.TimeSeriesTable;
import io.cortexmon.dashboard.transform.Transformation;
import io.cortexmon.dashboard.transform.UnaryOperation;
import io.cortexmon.dashboard.variable.TextBoxVariable;
import java.util.List;
import java.util.stream.Stream;

/** Transformations that calculate: numbers, texts, series, places, and options out of data. */
final class CalculationGallery {

  private static final TextBoxVariable PRICE = TextBoxVariable.of("price", "12");

  private CalculationGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: transformations that calculate")
        .uid("gallery-calculations")
        .variables(PRICE)
        .row("Numbers", row -> row.panels(tables(numbers())))
        .row("Texts and types", row -> row.panels(tables(texts())))
        .row("Columns out of texts", row -> row.panels(tables(extracts())))
        .row("Series", row -> row.panels(series()))
        .row("Places", row -> row.panels(tables(places())))
        .row("Options out of data", row -> row.panels(tables(options())));
  }

  private static List<Table> tables(Stream<Transformation> transformations) {
    return transformations
        .map(
            one ->
                Table.titled(one.json().text("id").orElse(""))
                    .query(STOCK, query -> query.refId("A"))
                    .transform(one)
                    .size(8, 6))
        .toList();
  }

  private static Stream<Transformation> numbers() {
    Operand stock = Operand.field("Value");
    return Stream.of(
        CalculateField.reduceRow(Reducer.SUM, "north", "south").ignoringNulls().alias("Both"),
        CalculateField.reduceRow(Reducer.MEAN).keepingNulls().replaceFields(),
        CalculateField.reduceRow(Reducer.MAX).nullsAsZero().withoutJoin(),
        CalculateField.binary(stock, BinaryOperation.MULTIPLY, Operand.variable(PRICE)),
        CalculateField.binary(stock, BinaryOperation.DIVIDE, Operand.number(1000)),
        CalculateField.binary(stock, BinaryOperation.SUBTRACT, Operand.field("reserved")),
        CalculateField.binary(Operand.allNumbers(), BinaryOperation.ADD, Operand.number(1)),
        CalculateField.unary(UnaryOperation.ABSOLUTE, "Value"),
        CalculateField.unary(UnaryOperation.EXPONENTIAL, "Value"),
        CalculateField.unary(UnaryOperation.NATURAL_LOGARITHM, "Value"),
        CalculateField.unary(UnaryOperation.ROUND, "Value"),
        CalculateField.unary(UnaryOperation.FLOOR, "Value"),
        CalculateField.unary(UnaryOperation.CEILING, "Value"),
        CalculateField.unary(UnaryOperation.PERCENT, "Value"),
        CalculateField.runningTotal("Value"),
        CalculateField.runningMean("Value"),
        CalculateField.movingMean("Value").rows(5).centered(),
        CalculateField.movingStandardDeviation("Value").shareOfRows(0.2),
        CalculateField.movingVariance("Value"),
        CalculateField.rowIndex(),
        CalculateField.rowIndexAsPercentile());
  }

  private static Stream<Transformation> texts() {
    Stream<Transformation> formats =
        Stream.of(
                TextFormat.UPPER_CASE,
                TextFormat.LOWER_CASE,
                TextFormat.SENTENCE_CASE,
                TextFormat.TITLE_CASE,
                TextFormat.PASCAL_CASE,
                TextFormat.CAMEL_CASE,
                TextFormat.SNAKE_CASE,
                TextFormat.KEBAB_CASE,
                TextFormat.TRIM)
            .map(format -> FormatString.of("bean", format));
    Stream<Transformation> conversions =
        Stream.of(
            FormatString.substring("bean", 0, 3),
            FormatTime.of("Time", "YYYY-MM-DD HH:mm").timezone("utc"),
            ConvertFieldType.of("bean", FieldConversion.toText())
                .and("Value", FieldConversion.toNumber())
                .and("organic", FieldConversion.toBoolean())
                .and(
                    "harvest",
                    FieldConversion.toTime().dateFormat("YYYY-MM").timezone("Europe/Rome"))
                .and("origins", FieldConversion.toText().joinWith(", "))
                .and("place", FieldConversion.to(FieldType.GEO))
                .and(
                    "state",
                    FieldConversion.toEnum("raw", "roasted")
                        .enumColors(Color.GREEN, Color.ORANGE)
                        .enumIcons("img/icons/unicons/circle.svg", "img/icons/unicons/fire.svg")
                        .enumDescriptions("as it comes", "ready")));
    return Stream.concat(formats, conversions);
  }

  private static Stream<Transformation> extracts() {
    return Stream.of(
        ExtractFields.auto("labels"),
        ExtractFields.json("body").path("order.id").path("order.bean", "bean").replace(),
        ExtractFields.keyValues("line").replace().keepTime(),
        ExtractFields.regexp("name", "/(?<shop>\\w+)-(?<queue>\\w+)/"),
        ExtractFields.delimited("line", ","));
  }

  private static List<TimeSeries> series() {
    Stream<Transformation> all =
        Stream.of(
            PrepareTimeSeries.wide(),
            PrepareTimeSeries.multi(),
            PrepareTimeSeries.longTable(),
            TimeSeriesTable.of("A", Reducer.LAST_NOT_NULL)
                .and("B", Reducer.MEAN)
                .timeField("A", "Time"),
            Smoothing.toPoints(50),
            Regression.linear("Time", "Value").predictions(200),
            Regression.polynomial("Time", "Value", 3),
            HistogramTransformation.ofValues().bucketCount(20).combine(),
            HistogramTransformation.ofValues().bucketSize(10).bucketOffset(5),
            HeatmapTransformation.ofSeries().xCount(50).yCount(20).yLinear().keepOriginalData(),
            HeatmapTransformation.ofSeries().xSize(minutes(5)).ySize(10).yLog(2),
            HeatmapTransformation.ofSeries().ySymlog(10, 1),
            ConvertFrameType.toExemplars(),
            ConvertFrameType.toTimeRegions(),
            ConvertFrameType.toAnnotations());
    return all.map(
            one ->
                TimeSeries.titled(one.json().text("id").orElse(""))
                    .query(DRUM, query -> query.refId("A"))
                    .query(HANDLING.quantile(0.9, rateInterval()), query -> query.refId("B"))
                    .transform(one)
                    .size(8, 6))
        .toList();
  }

  private static Stream<Transformation> places() {
    PlaceSource places = PlaceSource.coordinates("lat", "lon");
    return Stream.of(
        FieldLookup.countries("origin"),
        FieldLookup.usaStates("state"),
        FieldLookup.airports("airport"),
        FieldLookup.of("shop", "https://roastery.example.com/shops.json"),
        Spatial.prepare(PlaceSource.auto()),
        Spatial.heading(places).field("Direction"),
        Spatial.distance(PlaceSource.wellKnownText("way")),
        Spatial.area(PlaceSource.wellKnownText("field")),
        Spatial.asLine(PlaceSource.geohash("geohash")),
        Spatial.lines(places, PlaceSource.lookup("origin", "public/gazetteer/countries.json")));
  }

  private static Stream<Transformation> options() {
    return Stream.of(
        ConfigFromData.ofQuery("A")
            .map(ConfigMapping.of("target", ConfigTarget.MAX).reducedBy(Reducer.LAST))
            .map(ConfigMapping.of("floor", ConfigTarget.MIN))
            .map(ConfigMapping.of("unit", ConfigTarget.UNIT))
            .map(ConfigMapping.of("digits", ConfigTarget.DECIMALS))
            .map(ConfigMapping.of("name", ConfigTarget.DISPLAY_NAME))
            .map(ConfigMapping.of("color", ConfigTarget.COLOR))
            .map(ConfigMapping.of("limit", ConfigTarget.THRESHOLD).thresholdColor(Color.ORANGE))
            .map(ConfigMapping.of("code", ConfigTarget.MAPPING_VALUE))
            .map(ConfigMapping.of("code color", ConfigTarget.MAPPING_COLOR))
            .map(ConfigMapping.of("code text", ConfigTarget.MAPPING_TEXT))
            .applyTo(FieldMatcher.byRegexp("/stock/")),
        RowsToFields.table()
            .map(ConfigMapping.of("bean", ConfigTarget.FIELD_NAME))
            .map(ConfigMapping.of("Value", ConfigTarget.FIELD_VALUE))
            .map(ConfigMapping.of("origin", ConfigTarget.FIELD_LABEL))
            .map(ConfigMapping.of("job", ConfigTarget.IGNORE)));
  }
}
