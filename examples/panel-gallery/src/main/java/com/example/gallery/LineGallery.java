package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.HANDLING;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.ROASTED;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.panel.AxisColorMode;
import io.cortexmon.dashboard.panel.AxisPlacement;
import io.cortexmon.dashboard.panel.BarAlignment;
import io.cortexmon.dashboard.panel.GradientMode;
import io.cortexmon.dashboard.panel.LineInterpolation;
import io.cortexmon.dashboard.panel.ThresholdsStyle;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.panel.VisibilityMode;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Time series: lines, bars, points, areas, axes, legends and tooltips. */
final class LineGallery {

  private LineGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: time series")
        .uid("gallery-time-series")
        .row("Lines", row -> row.panels(lines()))
        .row("Bars and points", row -> row.panels(bars()))
        .row("Areas and stacks", row -> row.panels(areas()))
        .row("Gaps", row -> row.panels(gaps()))
        .row("Thresholds", row -> row.panels(thresholds()))
        .row("Axes", row -> row.panels(axes()))
        .row("Legends", row -> row.panels(legends()))
        .row("Tooltips and time", row -> row.panels(tooltips()));
  }

  private static TimeSeries drums(String title, UnaryOperator<TimeSeries> change) {
    return change.apply(TimeSeries.titled(title).query(DRUM, q -> q.legend("{{roaster}}")));
  }

  private static List<TimeSeries> lines() {
    return List.of(
        drums(
            "North and south, told apart",
            panel ->
                panel
                    .asLines()
                    .lineWidth(2)
                    .lineInterpolation(LineInterpolation.SMOOTH)
                    .override(FieldMatcher.byName("north"), line -> line.solid())
                    .override(FieldMatcher.byName("south"), line -> line.dashed(10, 10))
                    .override(FieldMatcher.byName("target"), line -> line.dotted(0, 10).constant())
                    .override(FieldMatcher.byName("old"), line -> line.squareDashed(4, 4))),
        drums("Steps after", p -> p.lineInterpolation(LineInterpolation.STEP_AFTER)),
        drums("Steps before", p -> p.lineInterpolation(LineInterpolation.STEP_BEFORE)),
        drums(
            "Straight lines in colours of their own",
            panel ->
                panel
                    .lineInterpolation(LineInterpolation.LINEAR)
                    .lineColor(Color.BLUE)
                    .fillColor(Color.LIGHT_BLUE)
                    .pointColor(Color.DARK_BLUE)
                    .pointSymbol("img/icons/marker/circle.svg")));
  }

  private static List<TimeSeries> bars() {
    var orders = ORDERS.increase(rateInterval()).sumBy(SHOP);
    return List.of(
        TimeSeries.titled("Orders in bars")
            .query(orders)
            .asBars()
            .barAlignment(BarAlignment.CENTER)
            .barWidthFactor(0.8)
            .barMaxWidth(40)
            .showValues(),
        TimeSeries.titled("Bars before their time")
            .query(orders)
            .asBars()
            .barAlignment(BarAlignment.BEFORE),
        TimeSeries.titled("Bars after their time")
            .query(orders)
            .asBars()
            .barAlignment(BarAlignment.AFTER)
            .horizontal(),
        TimeSeries.titled("Points alone").query(WAITING).asPoints().pointSize(8).withoutValues(),
        TimeSeries.titled("Points always").query(WAITING).showPoints(VisibilityMode.ALWAYS),
        TimeSeries.titled("Points never").query(WAITING).showPoints(VisibilityMode.NEVER),
        TimeSeries.titled("Points where a line would not show them")
            .query(WAITING)
            .showPoints(VisibilityMode.AUTO)
            .disableKeyboardEvents());
  }

  private static List<TimeSeries> areas() {
    var byBean = ROASTED.rate(rateInterval()).sumBy(BEAN);
    return List.of(
        TimeSeries.titled("What is roasted, on top of each other")
            .query(byBean)
            .stacked()
            .fillOpacity(40)
            .gradientMode(GradientMode.OPACITY)
            .override(FieldMatcher.byName("limit"), line -> line.unstacked()),
        TimeSeries.titled("Each bean's part").query(byBean).stackedToPercent().fillOpacity(80),
        TimeSeries.titled("North and south by themselves")
            .query(byBean)
            .gradientMode(GradientMode.HUE)
            .override(FieldMatcher.byRegexp("/north/"), line -> line.stacked("north"))
            .override(FieldMatcher.byRegexp("/south/"), line -> line.stackedToPercent("south")),
        TimeSeries.titled("In and out")
            .query(ORDERS.rate(rateInterval()), query -> query.legend("in"))
            .query(WAITING, query -> query.legend("out"))
            .gradientMode(GradientMode.NONE)
            .override(FieldMatcher.byName("out"), line -> line.mirrored()),
        TimeSeries.titled("From the median to the slowest")
            .query(HANDLING.quantile(0.5, rateInterval()), query -> query.legend("median"))
            .query(HANDLING.quantile(0.99, rateInterval()), query -> query.legend("slowest"))
            .gradientMode(GradientMode.SCHEME)
            .override(FieldMatcher.byName("slowest"), line -> line.fillBelowTo("median")));
  }

  private static List<TimeSeries> gaps() {
    return List.of(
        drums("Lines across all gaps", panel -> panel.spanNulls()),
        drums(
            "Lines across gaps of five minutes",
            panel ->
                panel
                    .spanNulls(minutes(5))
                    .override(FieldMatcher.byName("south"), line -> line.gapsAtNulls())),
        drums("Gaps where a value is missing", panel -> panel.insertNulls()),
        drums(
            "Gaps after ten minutes without a value",
            panel ->
                panel
                    .insertNulls(minutes(10))
                    .override(FieldMatcher.byName("south"), line -> line.noInsertedNulls())));
  }

  private static List<TimeSeries> thresholds() {
    return Stream.of(
            ThresholdsStyle.OFF,
            ThresholdsStyle.LINE,
            ThresholdsStyle.DASHED,
            ThresholdsStyle.AREA,
            ThresholdsStyle.LINE_AND_AREA,
            ThresholdsStyle.DASHED_AND_AREA,
            ThresholdsStyle.SERIES)
        .map(
            style ->
                drums(
                    "Too hot: " + style,
                    panel ->
                        panel
                            .thresholds(Thresholds.base(Color.GREEN).from(230, Color.RED))
                            .thresholdsStyle(style)
                            .size(8, 6)))
        .toList();
  }

  private static List<TimeSeries> axes() {
    return List.of(
        drums(
            "Two axes",
            panel ->
                panel
                    .query(STOCK)
                    .axisPlacement(AxisPlacement.LEFT)
                    .axisLabel("Temperature")
                    .axisWidth(60)
                    .axisSoftMin(0)
                    .axisSoftMax(250)
                    .axisColorMode(AxisColorMode.TEXT)
                    .override(
                        FieldMatcher.byFrameRefId("B"),
                        line ->
                            line.axisPlacement(AxisPlacement.RIGHT)
                                .axisColorMode(AxisColorMode.SERIES)
                                .withoutAxisGrid()
                                .withoutAxisBorder()
                                .withoutAxisCenteredZero())),
        drums("Zero in the middle", panel -> panel.axisCenteredZero().axisBorder().axisGrid()),
        drums("Without an axis", panel -> panel.axisPlacement(AxisPlacement.HIDDEN)),
        drums("Above", panel -> panel.axisPlacement(AxisPlacement.TOP).ordinalScale()),
        drums("Below", panel -> panel.axisPlacement(AxisPlacement.BOTTOM).logScale(10)),
        drums("Anywhere", panel -> panel.axisPlacement(AxisPlacement.AUTO).symlogScale(2, 1)),
        drums("Equal steps", panel -> panel.linearScale()));
  }

  private static List<TimeSeries> legends() {
    return List.of(
        drums(
            "A table below, hottest first",
            panel ->
                panel.legend(
                    legend ->
                        legend
                            .table()
                            .bottom()
                            .calcs(Reducer.MEAN, Reducer.MAX)
                            .sortDesc(Reducer.MAX)
                            .limit(10))),
        drums(
            "A table beside, coolest first",
            panel ->
                panel.legend(
                    legend ->
                        legend.table().right().width(240).sortBy(Reducer.MIN).cutLongNames())),
        drums("By name", panel -> panel.legend(legend -> legend.table().sortByName())),
        drums(
            "By name, last first",
            panel -> panel.legend(l -> l.table().right().widthPercent(30).sortByNameDesc())),
        drums("A list with a filter", panel -> panel.legend(l -> l.list().facetedFilter())),
        drums(
            "A filter that stands open",
            panel -> panel.legend(l -> l.right().pinnedFacetedFilter())),
        drums(
            "Only some in the legend",
            panel ->
                panel
                    .override(FieldMatcher.byName("north"), line -> line.hideFromLegend())
                    .override(FieldMatcher.byName("south"), line -> line.hideFromTooltip())
                    .override(FieldMatcher.byName("test"), line -> line.hideFromViz())
                    .override(FieldMatcher.byName("spare"), line -> line.hideFromNothing())));
  }

  private static List<TimeSeries> tooltips() {
    return List.of(
        drums(
            "All values, highest first",
            panel ->
                panel.tooltip(t -> t.multi().sortDesc().maxWidth(400).maxHeight(300).hideZeros())),
        drums("All values, lowest first", panel -> panel.tooltip(t -> t.multi().sortAsc())),
        drums("All values in order", panel -> panel.tooltip(t -> t.multi().unsorted())),
        drums("One value", panel -> panel.tooltip(tooltip -> tooltip.single())),
        drums("No tooltip", panel -> panel.withoutTooltip()),
        drums("Beside an earlier time, as the viewer likes", panel -> panel.timeCompareMenu()),
        drums(
            "In several time zones",
            panel ->
                panel
                    .browserTimeZone()
                    .dashboardTimeZone()
                    .timeZone(ZoneId.of("America/Sao_Paulo"))));
  }
}
