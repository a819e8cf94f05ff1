package io.cortexmon.dashboard.transform;

import static io.cortexmon.dashboard.transform.Expected.assertOptions;
import static io.cortexmon.dashboard.transform.Expected.assertRefused;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  static final Label SHOP = Label.named("shop");

  @Test
  void columns_are_organized() {
    assertOptions(
        Organize.fields(),
        "organize",
        """
        {"excludeByName": {}, "includeByName": {}, "indexByName": {}, "renameByName": {}}""");
    assertOptions(
        Organize.fields()
            .exclude("Time", "job")
            .include("shop")
            .rename("Value", "errors")
            .order("shop")
            .order("Value"),
        "organize",
        """
        {"excludeByName": {"Time": true, "job": true}, "includeByName": {"shop": true},
         "indexByName": {"shop": 0, "Value": 1}, "renameByName": {"Value": "errors"}}""");
    assertRefused(() -> Organize.fields().exclude(), "organize: needs at least one field");
  }

  @Test
  void columns_are_put_in_order() {
    assertOptions(OrderFields.first("b", "a"), "order", "{\"indexByName\": {\"b\": 0, \"a\": 1}}");
    assertOptions(
        OrderFields.by(FieldOrder.byLabel(SHOP).descending(), FieldOrder.byName()),
        "order",
        """
        {"orderByMode": "auto",
         "orderBy": [{"type": "label", "name": "shop", "desc": true},
                     {"type": "name", "desc": false}]}""");
  }

  @Test
  void columns_are_renamed() {
    assertOptions(
        RenameFields.of("a", "b").and("c", "d"),
        "rename",
        "{\"renameByName\": {\"a\": \"b\", \"c\": \"d\"}}");
    assertOptions(
        RenameByRegex.of("/(.*)-x/", "$1"),
        "renameByRegex",
        "{\"regex\": \"/(.*)-x/\", \"renamePattern\": \"$1\"}");
  }

  @Test
  void values_become_of_another_type() {
    assertOptions(
        ConvertFieldType.of(
                "since", FieldConversion.toTime().dateFormat("YYYY-MM-DD").timezone("utc"))
            .and("count", FieldConversion.toNumber())
            .and("list", FieldConversion.toText().joinWith(", "))
            .and("on", FieldConversion.toBoolean())
            .and("place", FieldConversion.to(FieldType.GEO)),
        "convertFieldType",
        """
        {"fields": {},
         "conversions": [
           {"targetField": "since", "destinationType": "time", "dateFormat": "YYYY-MM-DD",
            "timezone": "utc"},
           {"targetField": "count", "destinationType": "number"},
           {"targetField": "list", "destinationType": "string", "joinWith": ", "},
           {"targetField": "on", "destinationType": "boolean"},
           {"targetField": "place", "destinationType": "geo"}]}""");
    assertOptions(
        ConvertFieldType.of(
                "state",
                FieldConversion.toEnum("up", "down")
                    .enumColors(Color.GREEN, Color.RED)
                    .enumIcons("check", "times")
                    .enumDescriptions("works", "fails"))
            .and("other", FieldConversion.toEnum()),
        "convertFieldType",
        """
        {"fields": {},
         "conversions": [
           {"targetField": "state", "destinationType": "enum",
            "enumConfig": {"text": ["up", "down"], "color": ["green", "red"],
                           "icon": ["check", "times"], "description": ["works", "fails"]}},
           {"targetField": "other", "destinationType": "enum"}]}""");
    assertRefused(
        () -> FieldConversion.toNumber().joinWith(","),
        "joinWith(..): the field becomes number, and not string");
    assertRefused(
        () -> FieldConversion.toText().enumColors(Color.RED),
        "enumColors(..): the field becomes string, and not enum");
  }

  @Test
  void results_become_something_else_than_series() {
    assertOptions(
        ConvertFrameType.toExemplars(), "convertFrameType", "{\"targetType\": \"exemplar\"}");
    assertOptions(
        ConvertFrameType.toTimeRegions(), "convertFrameType", "{\"targetType\": \"timeRegion\"}");
    assertOptions(
        ConvertFrameType.toAnnotations(), "convertFrameType", "{\"targetType\": \"annotation\"}");
  }

  @Test
  void texts_and_times_are_formatted() {
    assertOptions(
        FormatString.of("shop", TextFormat.UPPER_CASE),
        "formatString",
        "{\"stringField\": \"shop\", \"outputFormat\": \"Upper Case\"}");
    assertOptions(
        FormatString.substring("shop", 0, 3),
        "formatString",
        """
        {"stringField": "shop", "outputFormat": "Substring", "substringStart": 0,
         "substringEnd": 3}""");
    assertOptions(
        FormatTime.of("Time", "HH:mm").timezone("utc"),
        "formatTime",
        "{\"timeField\": \"Time\", \"outputFormat\": \"HH:mm\", \"timezone\": \"utc\"}");
    assertRefused(
        () -> FormatString.substring("shop", 3, 3),
        "part of text from 3 to 3: must end after its start");
    assertRefused(
        () -> FormatString.substring("shop", -1, 3), "start of text -1: must not be negative");
  }

  @Test
  void columns_are_taken_out_of_texts() {
    assertOptions(
        ExtractFields.auto("labels"),
        "extractFields",
        "{\"source\": \"labels\", \"format\": \"auto\"}");
    assertOptions(
        ExtractFields.json("line").path("a.b").path("c", "see").replace().keepTime(),
        "extractFields",
        """
        {"source": "line", "format": "json", "replace": true, "keepTime": true,
         "jsonPaths": [{"path": "a.b"}, {"path": "c", "alias": "see"}]}""");
    assertOptions(
        ExtractFields.keyValues("line"),
        "extractFields",
        "{\"source\": \"line\", \"format\": \"kvp\"}");
    assertOptions(
        ExtractFields.regexp("line", "/(?<shop>a)/"),
        "extractFields",
        "{\"source\": \"line\", \"format\": \"regexp\", \"regExp\": \"/(?<shop>a)/\"}");
    assertOptions(
        ExtractFields.delimited("line", ";"),
        "extractFields",
        "{\"source\": \"line\", \"format\": \"delimiter\", \"delimiter\": \";\"}");
    assertRefused(
        () -> ExtractFields.regexp("line", "a(b)"),
        "regex \"a(b)\": must stand between slashes and have named groups, as in /(?<shop>\\w+)/");
    assertRefused(
        () -> ExtractFields.auto("line").path("a"),
        "path \"a\": only JSON has paths; begin with ExtractFields.json(..)");
    assertRefused(() -> ExtractFields.delimited("line", ""), "delimiter must not be empty");
  }

  @Test
  void options_come_from_a_query() {
    assertOptions(
        ConfigFromData.ofQuery("B")
            .map(ConfigMapping.of("limit", ConfigTarget.MAX).reducedBy(Reducer.MEAN))
            .map(ConfigMapping.of("warn", ConfigTarget.THRESHOLD).thresholdColor(Color.ORANGE))
            .applyTo(FieldMatcher.byName("used")),
        "configFromData",
        """
        {"configRefId": "B", "applyTo": {"id": "byName", "options": "used"},
         "mappings": [{"fieldName": "limit", "handlerKey": "max", "reducerId": "mean"},
                      {"fieldName": "warn", "handlerKey": "threshold1",
                       "handlerArguments": {"threshold": {"color": "orange"}}}]}""");
    assertOptions(
        RowsToFields.table()
            .map(ConfigMapping.of("shop", ConfigTarget.FIELD_NAME))
            .map(ConfigMapping.of("orders", ConfigTarget.FIELD_VALUE)),
        "rowsToFields",
        """
        {"mappings": [{"fieldName": "shop", "handlerKey": "field.name"},
                      {"fieldName": "orders", "handlerKey": "field.value"}]}""");
    assertRefused(
        () -> ConfigMapping.of("limit", ConfigTarget.MAX).thresholdColor(Color.RED),
        "column \"limit\" is no threshold, so it has no color; it is max");
  }

  @Test
  void places_are_looked_up_and_computed() {
    assertOptions(
        FieldLookup.countries("country"),
        "fieldLookup",
        "{\"lookupField\": \"country\", \"gazetteer\": \"public/gazetteer/countries.json\"}");
    assertOptions(
        FieldLookup.usaStates("s"),
        "fieldLookup",
        "{\"lookupField\": \"s\", \"gazetteer\": \"public/gazetteer/usa-states.json\"}");
    assertOptions(
        FieldLookup.airports("a"),
        "fieldLookup",
        "{\"lookupField\": \"a\", \"gazetteer\": \"public/gazetteer/airports.geojson\"}");
    assertOptions(
        Spatial.prepare(PlaceSource.auto()),
        "spatial",
        "{\"action\": \"prepare\", \"source\": {\"mode\": \"auto\"}}");
    assertOptions(
        Spatial.heading(PlaceSource.coordinates("lat", "lon")).field("to"),
        "spatial",
        """
        {"action": "calculate", "calculate": {"calc": "heading", "field": "to"},
         "source": {"mode": "coords", "latitude": "lat", "longitude": "lon"}}""");
    assertOptions(
        Spatial.distance(PlaceSource.geohash("g")),
        "spatial",
        """
        {"action": "calculate", "calculate": {"calc": "distance"},
         "source": {"mode": "geohash", "geohash": "g"}}""");
    assertOptions(
        Spatial.area(PlaceSource.wellKnownText("w")),
        "spatial",
        """
        {"action": "calculate", "calculate": {"calc": "area"},
         "source": {"mode": "auto", "wkt": "w"}}""");
    assertOptions(
        Spatial.asLine(PlaceSource.auto()),
        "spatial",
        """
        {"action": "modify", "modify": {"op": "asLine"}, "source": {"mode": "auto"}}""");
    assertOptions(
        Spatial.lines(PlaceSource.auto(), PlaceSource.lookup("to", "list.json")),
        "spatial",
        """
        {"action": "modify", "source": {"mode": "auto"},
         "modify": {"op": "lineBuilder",
                    "target": {"mode": "lookup", "lookup": "to", "gazetteer": "list.json"}}}""");
    assertRefused(
        () -> Spatial.prepare(PlaceSource.auto()).field("x"),
        "spatial: only heading, distance and area have a column to be named");
  }
}
