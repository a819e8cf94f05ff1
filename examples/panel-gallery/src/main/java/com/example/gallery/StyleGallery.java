package com.example.gallery;

import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.HANDLING;
import static com.example.gallery.Roastery.PHASE;
import static com.example.gallery.Roastery.PRICE;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.TRADED;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.ColorMode;
import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.SiPrefix;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.Unit;
import java.util.List;

/** The names that options take: units, ways to colour, and what one number is made of many by. */
final class StyleGallery {

  private static final List<ColorMode> COLOR_MODES =
      List.of(
          ColorMode.THRESHOLDS,
          ColorMode.PALETTE_CLASSIC,
          ColorMode.PALETTE_CLASSIC_BY_NAME,
          ColorMode.PALETTE_COLORBLIND,
          ColorMode.PALETTE_CATEGORICAL_NEXT,
          ColorMode.PALETTE_CATEGORICAL_NEXT_2,
          ColorMode.PALETTE_CATEGORICAL_NEXT_3,
          ColorMode.CONTINUOUS_GREEN_YELLOW_RED,
          ColorMode.CONTINUOUS_RED_YELLOW_GREEN,
          ColorMode.CONTINUOUS_BLUE_YELLOW_RED.byMax(),
          ColorMode.CONTINUOUS_YELLOW_RED.byMin(),
          ColorMode.CONTINUOUS_BLUE_PURPLE.byLast(),
          ColorMode.CONTINUOUS_YELLOW_BLUE,
          ColorMode.CONTINUOUS_BLUES,
          ColorMode.CONTINUOUS_REDS,
          ColorMode.CONTINUOUS_GREENS,
          ColorMode.CONTINUOUS_PURPLES,
          ColorMode.CONTINUOUS_VIRIDIS,
          ColorMode.CONTINUOUS_MAGMA,
          ColorMode.CONTINUOUS_PLASMA,
          ColorMode.CONTINUOUS_INFERNO,
          ColorMode.CONTINUOUS_CIVIDIS,
          ColorMode.fixed(Color.PURPLE),
          ColorMode.shades(Color.BLUE),
          ColorMode.gradient(Color.GREEN, Color.RED));

  private static final List<Reducer> REDUCERS =
      List.of(
          Reducer.LAST_NOT_NULL,
          Reducer.LAST,
          Reducer.FIRST_NOT_NULL,
          Reducer.FIRST,
          Reducer.MIN,
          Reducer.MAX,
          Reducer.MEAN,
          Reducer.MEDIAN,
          Reducer.VARIANCE,
          Reducer.STANDARD_DEVIATION,
          Reducer.SUM,
          Reducer.COUNT,
          Reducer.COUNT_ALL,
          Reducer.RANGE,
          Reducer.DELTA,
          Reducer.STEP,
          Reducer.DIFFERENCE,
          Reducer.DIFFERENCE_PERCENT,
          Reducer.MIN_ABOVE_ZERO,
          Reducer.ALL_ZEROS,
          Reducer.ALL_NULLS,
          Reducer.CHANGE_COUNT,
          Reducer.DISTINCT_COUNT,
          Reducer.ALL_VALUES,
          Reducer.UNIQUE_VALUES,
          Reducer.percentile(95));

  private static final List<SiPrefix> PREFIXES =
      List.of(
          SiPrefix.FEMTO,
          SiPrefix.PICO,
          SiPrefix.NANO,
          SiPrefix.MICRO,
          SiPrefix.MILLI,
          SiPrefix.KILO,
          SiPrefix.MEGA,
          SiPrefix.GIGA,
          SiPrefix.TERA,
          SiPrefix.PETA,
          SiPrefix.EXA,
          SiPrefix.ZETTA,
          SiPrefix.YOTTA);

  private StyleGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: units, colours, statistics")
        .uid("gallery-styles")
        .row("Units", row -> row.panels(units()))
        .row("Units that come with a factor", row -> row.panels(prefixes()).collapsed())
        .row("Colours", row -> row.panels(colors()))
        .row("Statistics", row -> row.panels(statistics()));
  }

  private static List<Stat> units() {
    return List.of(
        in("One of Grafana's", DRUM, GrafanaUnit.CELSIUS),
        in("By its id", DRUM, DisplayUnit.withId("celsius")),
        in(
            "The metric's own",
            HANDLING.quantile(0.95, rateInterval()),
            DisplayUnit.of(Unit.SECONDS)),
        in("A text behind", WAITING, DisplayUnit.suffix(" orders")),
        in("A text before", WAITING, DisplayUnit.prefix("about ")),
        in("A number of things", TRADED.rate(rateInterval()), DisplayUnit.count("kg")),
        in("With SI prefixes", STOCK, DisplayUnit.si("g")),
        in("Money", PRICE, DisplayUnit.currency("$")),
        in("Money to the cent", PRICE, DisplayUnit.exactCurrency("$")),
        in("Money, the European way", PRICE, DisplayUnit.exactCurrencyBefore("€")),
        in("A date", WAITING.sum().timestamp().times(1000), DisplayUnit.time("YYYY-MM-DD HH:mm")),
        in("Yes or no", PHASE, DisplayUnit.bool("busy", "idle")));
  }

  private static List<Stat> prefixes() {
    return PREFIXES.stream()
        .map(prefix -> in(prefix.name(), WAITING, DisplayUnit.si(prefix, "F")))
        .toList();
  }

  private static Stat in(String title, Query query, DisplayUnit unit) {
    return Stat.titled(title).query(query).unit(unit).size(4, 3);
  }

  private static List<TimeSeries> colors() {
    return COLOR_MODES.stream()
        .map(
            mode ->
                TimeSeries.titled(mode.json().text("mode").orElse(""))
                    .query(STOCK)
                    .color(mode)
                    .withoutLegend()
                    .size(6, 5))
        .toList();
  }

  /** Each statistic as a value of a panel, and the ones that a viewer reads in a legend. */
  private static List<Stat> statistics() {
    return REDUCERS.stream()
        .map(
            reducer ->
                Stat.titled(reducer.id())
                    .query(WAITING.sum())
                    .reduce(reduce -> reduce.calc(reducer))
                    .size(3, 3))
        .toList();
  }
}
