package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.FILLED;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.PRICE;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.TRADED;
import static io.cortexmon.definition.Durations.hours;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.panel.BarChart;
import io.cortexmon.dashboard.panel.CandleColorStrategy;
import io.cortexmon.dashboard.panel.CandleStyle;
import io.cortexmon.dashboard.panel.Candlestick;
import io.cortexmon.dashboard.panel.CandlestickMode;
import io.cortexmon.dashboard.panel.Histogram;
import io.cortexmon.dashboard.panel.PointShape;
import io.cortexmon.dashboard.panel.Trend;
import io.cortexmon.dashboard.panel.VisibilityMode;
import io.cortexmon.dashboard.panel.XyChart;
import io.cortexmon.dashboard.panel.XySeries;
import java.util.List;

/** The kin of time series: bar charts, trends, candlesticks, histograms, points by two numbers. */
final class GraphGallery {

  private GraphGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: graphs")
        .uid("gallery-graphs")
        .row("Bar chart", row -> row.panels(barCharts()))
        .row("Trend", row -> row.panel(trend()))
        .row("Candlestick", row -> row.panels(candlesticks()))
        .row("Histogram", row -> row.panels(histograms()))
        .row("XY chart", row -> row.panels(xyCharts()));
  }

  private static List<BarChart> barCharts() {
    return List.of(
        BarChart.titled("Stock by bean")
            .query(STOCK)
            .xField("bean")
            .colorByField("Value")
            .showValue(VisibilityMode.ALWAYS)
            .barWidth(0.9)
            .barRadius(0.2)
            .xTickLabelRotation(-45)
            .xTickLabelMaxLength(20)
            .xTickLabelSpacing(40)
            .fullHighlight()
            .text(text -> text.valueSize(12))
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        BarChart.titled("Orders by shop and outcome")
            .query(ORDERS.increase(hours(1)).sumBy(SHOP))
            .stacked()
            .groupWidth(0.8)
            .horizontal(),
        BarChart.titled("Parts of the orders")
            .query(ORDERS.increase(hours(1)).sumBy(SHOP))
            .stackedToPercent());
  }

  private static Trend trend() {
    return Trend.titled("Temperature by minute of the roast")
        .query(DRUM)
        .xField("minute")
        .showValues()
        .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames());
  }

  private static List<Candlestick> candlesticks() {
    return List.of(
        Candlestick.titled("Price of arabica")
            .query(PRICE.where(BEAN.is("arabica")), query -> query.legend("price"))
            .query(TRADED.where(BEAN.is("arabica")).increase(hours(1)), q -> q.legend("kg"))
            .mode(CandlestickMode.CANDLES_AND_VOLUME)
            .candleStyle(CandleStyle.CANDLES)
            .colorStrategy(CandleColorStrategy.OPEN_CLOSE)
            .openField("open")
            .highField("high")
            .lowField("low")
            .closeField("close")
            .volumeField("kg")
            .upColor(Color.GREEN)
            .downColor(Color.RED)
            .flatColor(Color.TEXT)
            .includeAllFields()
            .showValues()
            .annotations(marks -> marks.rowForEach())
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        Candlestick.titled("In bars, against the day before")
            .query(PRICE)
            .mode(CandlestickMode.CANDLES)
            .candleStyle(CandleStyle.OHLC_BARS)
            .colorStrategy(CandleColorStrategy.CLOSE_CLOSE),
        Candlestick.titled("Volume alone")
            .query(TRADED.increase(hours(1)))
            .mode(CandlestickMode.VOLUME));
  }

  private static List<Histogram> histograms() {
    return List.of(
        Histogram.titled("How hot the drums were")
            .query(DRUM)
            .bucketSize(10)
            .bucketOffset(5)
            .combine()
            .stacked()
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        Histogram.titled("How full they were").query(FILLED).bucketCount(20));
  }

  private static List<XyChart> xyCharts() {
    return List.of(
        XyChart.titled("Temperature by what is in the drum")
            .query(FILLED)
            .query(DRUM)
            .eachFrame(series -> series.x(FieldMatcher.byName("filled")))
            .asPoints()
            .pointShape(PointShape.SQUARE)
            .pointSize(6)
            .pointStrokeWidth(2)
            .legend(legend -> legend.right().widthPercent(30).limit(5).wrapLongNames()),
        XyChart.titled("Series of one's own")
            .query(FILLED)
            .query(DRUM)
            .series(
                XySeries.of(FieldMatcher.byName("filled"), FieldMatcher.byName("north"))
                    .name("North")
                    .color(FieldMatcher.byName("bean"))
                    .size(FieldMatcher.byName("weight")))
            .series(
                XySeries.of(FieldMatcher.byName("filled"), FieldMatcher.byName("south"))
                    .y(FieldMatcher.byName("south_west"))
                    .frame(1))
            .asPointsAndLines()
            .pointShape(PointShape.CIRCLE)
            .pointSizes(4, 20),
        XyChart.titled("A way through the roast").query(DRUM).asLines());
  }
}
