package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.FAILED_LIMIT;
import static com.example.gallery.Roastery.FILLED;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.ROASTED;
import static com.example.gallery.Roastery.ROASTER;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STATUS;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.panel.BarGauge;
import io.cortexmon.dashboard.panel.BarGaugeMode;
import io.cortexmon.dashboard.panel.BarGaugeName;
import io.cortexmon.dashboard.panel.BarGaugeValue;
import io.cortexmon.dashboard.panel.Gauge;
import io.cortexmon.dashboard.panel.GaugeEndpoint;
import io.cortexmon.dashboard.panel.PercentChangeColor;
import io.cortexmon.dashboard.panel.PieChart;
import io.cortexmon.dashboard.panel.PieLabel;
import io.cortexmon.dashboard.panel.PieLegendValue;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.StatColorMode;
import io.cortexmon.dashboard.panel.ValueTextMode;
import io.cortexmon.metric.Vector;
import java.util.List;

/** Panels of one value a series: stat, gauge, bar gauge, pie chart. */
final class ValueGallery {

  private static final Thresholds HEAT =
      Thresholds.base(Color.BLUE).from(180, Color.GREEN).from(230, Color.RED);

  private ValueGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: values")
        .uid("gallery-values")
        .row("Stat", row -> row.panels(stats()))
        .row("Gauge", row -> row.panels(gauges()))
        .row("Bar gauge", row -> row.panels(barGauges()))
        .row("Pie chart", row -> row.panels(pies()));
  }

  private static List<Stat> stats() {
    return List.of(
        Stat.titled("Orders waiting").query(WAITING.sum()).colorMode(StatColorMode.VALUE),
        Stat.titled("Failed orders")
            .query(failedRatio())
            .threshold(FAILED_LIMIT)
            .colorMode(StatColorMode.BACKGROUND)
            .sparkline()
            .centered(),
        Stat.titled("Orders since yesterday")
            .query(ORDERS.rate(rateInterval()).sum())
            .percentChange()
            .colorMode(StatColorMode.BACKGROUND_SOLID)
            .text(text -> text.titleSize(14).valueSize(40).percentSize(20)),
        Stat.titled("Stock, less is cheaper")
            .query(STOCK.sum())
            .percentChange(PercentChangeColor.INVERTED)
            .colorMode(StatColorMode.NONE),
        Stat.titled("Drums")
            .query(DRUM, target -> target.legend("{{roaster}}"))
            .percentChange(PercentChangeColor.SAME_AS_VALUE)
            .textMode(ValueTextMode.VALUE_AND_NAME)
            .thresholds(HEAT)
            .withoutWideLayout()
            .horizontal(),
        Stat.titled("Drums by colour alone")
            .query(DRUM, target -> target.legend("{{roaster}}"))
            .textMode(ValueTextMode.NONE)
            .colorMode(StatColorMode.BACKGROUND)
            .thresholds(HEAT)
            .vertical(),
        Stat.titled("Who roasts")
            .query(DRUM, target -> target.legend("{{roaster}}"))
            .textMode(ValueTextMode.NAME),
        Stat.titled("Change with the usual colours")
            .query(WAITING.sum())
            .percentChange(PercentChangeColor.STANDARD)
            .textMode(ValueTextMode.AUTO)
            .autoOrientation(),
        Stat.titled("Beans with least stock")
            .query(STOCK.bottomk(3), target -> target.instant().asTable())
            .reduce(reduce -> reduce.eachRow(3).allFields())
            .textMode(ValueTextMode.VALUE),
        Stat.titled("All beans").query(STOCK, target -> target.asTable()).reduce(r -> r.eachRow()),
        Stat.titled("Coolest and hottest")
            .query(DRUM)
            .reduce(reduce -> reduce.calcs(List.of(Reducer.MIN, Reducer.MAX)).fields("/north/")));
  }

  private static List<Gauge> gauges() {
    return List.of(
        Gauge.titled("Drum temperature")
            .query(DRUM, target -> target.legend("{{roaster}}"))
            .min(0)
            .max(260)
            .thresholds(HEAT)
            .thresholdLabels()
            .minVizWidth(120),
        Gauge.titled("How full the drums are")
            .description("Grafana 13 draws the circle; older versions draw the arc.")
            .query(FILLED)
            .min(0)
            .max(1)
            .circle()
            .roundedBars()
            .barWidthFactor(0.3)
            .withoutThresholdMarkers()
            .textMode(ValueTextMode.VALUE_AND_NAME),
        Gauge.titled("Orders against a usual day")
            .query(ORDERS.rate(rateInterval()).sum())
            .min(-1)
            .max(1)
            .neutral(0)
            .sparkline()
            .endpointMarker(GaugeEndpoint.GLOW)
            .barGlow()
            .centerGlow(),
        Gauge.titled("Stock in pieces of a tenth")
            .query(STOCK.sum())
            .segments(10)
            .withoutGradient()
            .endpointMarker(GaugeEndpoint.NONE)
            .minVizHeight(100),
        Gauge.titled("Slowest order today")
            .query(Roastery.HANDLING.quantile(0.99, rateInterval()))
            .reduce(reduce -> reduce.calc(Reducer.MAX))
            .segments(20, 0.1)
            .withoutSparkline()
            .endpointMarker(GaugeEndpoint.POINT));
  }

  private static List<BarGauge> barGauges() {
    return List.of(
        BarGauge.titled("Stock by bean")
            .query(STOCK, target -> target.legend("{{bean}}").instant())
            .unit(GrafanaUnit.GRAM)
            .displayMode(BarGaugeMode.GRADIENT)
            .namePlacement(BarGaugeName.LEFT)
            .horizontal()
            .minVizHeight(16)
            .maxVizHeight(40),
        BarGauge.titled("Drums like a thermometer")
            .query(DRUM, target -> target.legend("{{roaster}}"))
            .thresholds(HEAT)
            .displayMode(BarGaugeMode.LCD)
            .valueMode(BarGaugeValue.COLOR)
            .namePlacement(BarGaugeName.TOP)
            .vertical()
            .minVizWidth(60),
        BarGauge.titled("Waiting by shop")
            .query(WAITING.sumBy(SHOP), target -> target.legend("{{shop}}"))
            .displayMode(BarGaugeMode.BASIC)
            .valueMode(BarGaugeValue.TEXT)
            .namePlacement(BarGaugeName.AUTO)
            .withoutUnfilled()
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        BarGauge.titled("Bars alone")
            .query(FILLED)
            .valueMode(BarGaugeValue.HIDDEN)
            .namePlacement(BarGaugeName.HIDDEN));
  }

  private static List<PieChart> pies() {
    var byBean = ROASTED.rate(rateInterval()).sumBy(BEAN);
    return List.of(
        PieChart.titled("What is roasted")
            .query(byBean, target -> target.legend("{{bean}}"))
            .donut()
            .sortDesc()
            .labels(PieLabel.NAME, PieLabel.PERCENT)
            .legend(legend -> legend.table().right().widthPercent(40).limit(8).cutLongNames())
            .legendValues(PieLegendValue.VALUE, PieLegendValue.PERCENT)
            .tooltip(tooltip -> tooltip.multi().sortDesc()),
        PieChart.titled("Who roasts")
            .query(
                ROASTED.rate(rateInterval()).sumBy(ROASTER), target -> target.legend("{{roaster}}"))
            .unit(DisplayUnit.suffix("g/s"))
            .labels(PieLabel.VALUE)
            .sortAsc()
            .withoutLegend()
            .withoutTooltip(),
        PieChart.titled("In the order of the beans").query(byBean.sortByLabel(BEAN)).unsorted());
  }

  private static Vector failedRatio() {
    return ORDERS
        .where(STATUS.is("failed"))
        .rate(rateInterval())
        .sum()
        .dividedBy(ORDERS.rate(rateInterval()).sum());
  }
}
