package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.FAILED_LIMIT;
import static com.example.gallery.Roastery.FILLED;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.PHASE;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Action;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.ComparisonOperation;
import io.cortexmon.dashboard.field.DataLink;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.field.MatcherScope;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.SpecialValue;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.metric.Unit;
import java.util.List;

/** Options that the fields of every panel have: limits, colours, mappings, links, overrides. */
final class FieldGallery {

  private FieldGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: fields")
        .uid("gallery-fields")
        .variables(VariableGallery.LIMIT)
        .row("Limits and names", row -> row.panels(limits()))
        .row("Thresholds", row -> row.panels(thresholds()))
        .row("Mappings", row -> row.panels(mappings()))
        .row("Links and actions", row -> row.panels(clicks()))
        .row("Overrides", row -> row.panels(overrides()));
  }

  private static List<TimeSeries> limits() {
    return List.of(
        TimeSeries.titled("Drum temperature")
            .query(DRUM)
            .unit(Unit.CELSIUS)
            .min(0)
            .max(260)
            .decimals(1)
            .displayName("Drum ${__field.labels.roaster}")
            .noValue("cold"),
        TimeSeries.titled("Stock, each bean by itself")
            .query(STOCK)
            .fieldMinMax()
            .adHocFilters()
            .fieldDescription("Green beans, before roasting."));
  }

  private static List<Stat> thresholds() {
    return List.of(
        Stat.titled("A limit that an alert shares").query(FILLED).threshold(FAILED_LIMIT),
        Stat.titled("Steps of its own")
            .query(DRUM)
            .thresholds(
                Thresholds.base(Color.hex("#5794f2"))
                    .from(180, Color.rgb(115, 191, 105))
                    .from(230, Color.rgba(242, 73, 92, 0.8))),
        Stat.titled("A limit that the viewer sets")
            .query(WAITING)
            .thresholds(Thresholds.base(Color.GREEN).from("$limit", 20, Color.ORANGE)),
        Stat.titled("Parts of the way from min to max")
            .query(STOCK)
            .min(0)
            .max(500_000)
            .thresholds(
                Thresholds.base(Color.RED)
                    .from(10, Color.ORANGE)
                    .from(30, Color.GREEN)
                    .percentage()),
        Stat.titled("A limit of the alert among others")
            .query(FILLED)
            .thresholds(
                Thresholds.base(Color.GREEN)
                    .from(FAILED_LIMIT, Color.ORANGE)
                    .from(0.5, Color.RED)));
  }

  private static List<Stat> mappings() {
    return List.of(
        Stat.titled("What the roasters do")
            .query(PHASE)
            .mappings(
                List.of(
                    ValueMapping.value(0).text("idle").color(Color.SUPER_LIGHT_BLUE),
                    ValueMapping.value("1").text("heating").icon("img/icons/unicons/fire.svg"),
                    ValueMapping.range(2, 3).text("roasting").color(Color.ORANGE),
                    ValueMapping.from(4).text("unknown"),
                    ValueMapping.upTo(-1).color(Color.RED),
                    ValueMapping.regex("/^phase-(.*)/").text("$1"))),
        Stat.titled("What is not a number")
            .query(FILLED)
            .mapping(ValueMapping.special(SpecialValue.NULL).text("no drum"))
            .mapping(ValueMapping.special(SpecialValue.NAN).text("0 / 0"))
            .mapping(ValueMapping.special(SpecialValue.NULL_OR_NAN).text("nothing"))
            .mapping(ValueMapping.special(SpecialValue.EMPTY).text("no text"))
            .mapping(ValueMapping.special(SpecialValue.TRUE).text("yes"))
            .mapping(ValueMapping.special(SpecialValue.FALSE).text("no")));
  }

  private static List<Stat> clicks() {
    String roaster = "https://roastery.example.com/drums/${__field.labels.roaster}";
    return List.of(
        Stat.titled("Drums with a page of their own")
            .query(DRUM)
            .dataLink(DataLink.to("Drum", roaster).inNewTab())
            .dataLink(DataLink.to("Its manual", roaster + "/manual")),
        Stat.titled("A page at once").query(DRUM).dataLink(DataLink.to("Drum", roaster).oneClick()),
        Stat.titled("Drums that one can switch")
            .query(PHASE)
            .action(
                Action.post("Cool down", roaster + "/cool")
                    .header("Content-Type", "application/json")
                    .queryParam("reason", "dashboard")
                    .body("{\"minutes\": \"$minutes\"}")
                    .variable("minutes", "Minutes of cooling")
                    .confirmation("Cool the drum?")
                    .buttonColor(Color.BLUE))
            .action(Action.put("Set target", roaster + "/target"))
            .action(Action.patch("Move target", roaster + "/target"))
            .action(Action.delete("Forget target", roaster + "/target").through("infinity")),
        Stat.titled("Refresh the sensor at once")
            .query(PHASE)
            .action(Action.get("Read", roaster + "/read").oneClick()));
  }

  private static List<TimeSeries> overrides() {
    return List.of(
        TimeSeries.titled("By name")
            .query(DRUM, target -> target.legend("{{roaster}}").refId("A"))
            .query(STOCK.sumBy(BEAN), target -> target.legend("{{bean}}").refId("B"))
            .override(FieldMatcher.byName("north"), field -> field.color(Color.BLUE))
            .override(FieldMatcher.byNames("arabica", "robusta"), field -> field.min(0))
            .override(FieldMatcher.byRegexp("/^mono/"), field -> field.decimals(0))
            .override(
                FieldMatcher.byRegexpOrNames("/blend$/", "house"), field -> field.noValue("none"))
            .override(
                FieldMatcher.exceptNames("north", "south").readOnly(),
                field -> field.displayName("Beans")),
        TimeSeries.titled("By query, type and value")
            .query(ORDERS.rate(rateInterval()), target -> target.refId("A"))
            .query(WAITING, target -> target.refId("B"))
            .override(FieldMatcher.byFrameRefId("B"), field -> field.unit(Unit.NONE))
            .override(FieldMatcher.byType(FieldType.TIME), field -> field.displayName("Time"))
            .override(FieldMatcher.numeric(), field -> field.min(0))
            .override(FieldMatcher.time(), field -> field.fieldDescription("When"))
            .override(FieldMatcher.first(), field -> field.decimals(0))
            .override(FieldMatcher.firstTimeField(), field -> field.displayName("Since"))
            .override(FieldMatcher.byValue(Reducer.ALL_ZEROS), field -> field.noValue("-"))
            .override(
                FieldMatcher.byName("trace_id").scope(MatcherScope.EXEMPLAR),
                field -> field.displayName("Trace"))
            .override(
                FieldMatcher.byName("text").scope(MatcherScope.ANNOTATION),
                field -> field.displayName("What happened"))
            .override(
                FieldMatcher.byName("Value").scope(MatcherScope.NESTED), field -> field.decimals(2))
            .override(
                FieldMatcher.byName("Value").scope(MatcherScope.SERIES), field -> field.min(0)),
        byType(),
        byComparison());
  }

  private static TimeSeries byType() {
    TimeSeries panel = TimeSeries.titled("One name for each type of field").query(STOCK);
    for (FieldType type :
        List.of(
            FieldType.BOOLEAN,
            FieldType.ENUM,
            FieldType.FRAME,
            FieldType.GEO,
            FieldType.NESTED_FRAMES,
            FieldType.NUMBER,
            FieldType.OTHER,
            FieldType.STRING,
            FieldType.TRACE)) {
      panel =
          panel.override(FieldMatcher.byType(type), field -> field.displayName("a " + type.name()));
    }
    return panel;
  }

  private static TimeSeries byComparison() {
    return TimeSeries.titled("Drums that are too hot, or cold")
        .query(DRUM)
        .override(newest(ComparisonOperation.GREATER, 230), field -> field.color(Color.RED))
        .override(newest(ComparisonOperation.GREATER_OR_EQUAL, 220), f -> f.color(Color.ORANGE))
        .override(newest(ComparisonOperation.LESS, 180), field -> field.color(Color.BLUE))
        .override(newest(ComparisonOperation.LESS_OR_EQUAL, 20), f -> f.color(Color.PURPLE))
        .override(newest(ComparisonOperation.EQUAL, 0), field -> field.displayName("broken"))
        .override(newest(ComparisonOperation.NOT_EQUAL, 0), field -> field.decimals(1));
  }

  private static FieldMatcher newest(ComparisonOperation operation, double degrees) {
    return FieldMatcher.byValue(Reducer.LAST_NOT_NULL, operation, degrees);
  }
}
