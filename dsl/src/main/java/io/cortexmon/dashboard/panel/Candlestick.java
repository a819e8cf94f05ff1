package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Where values began, ended and lay in each stretch of time: Grafana's {@code candlestick}.
 *
 * <pre>{@code
 * Candlestick.titled("Load")
 *     .query(LOAD_MIN, target -> target.legend("low"))
 *     .query(LOAD_MAX, target -> target.legend("high"))
 *     .query(LOAD_FIRST, target -> target.legend("open"))
 *     .query(LOAD_LAST, target -> target.legend("close"))
 * }</pre>
 *
 * <p>Fields called open, high, low, close and volume are found by these names; others are named
 * with {@link #openField} and its kin.
 *
 * @param parts what it is made of
 */
public record Candlestick(PanelParts parts)
    implements Queried<Candlestick>,
        Fielded<Candlestick, GraphField>,
        GraphStyle<Candlestick>,
        Legended<Candlestick>,
        Tooltipped<Candlestick>,
        Annotated<Candlestick> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static Candlestick titled(String title) {
    return new Candlestick(PanelParts.of("candlestick", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /** Returns this panel with candles, volume or both. */
  public Candlestick mode(CandlestickMode mode) {
    return parts(parts.option("mode", mode.json()));
  }

  /** Returns this panel with candles drawn in that way. */
  public Candlestick candleStyle(CandleStyle style) {
    return parts(parts.option("candleStyle", style.json()));
  }

  /** Returns this panel with candles that are up or down by that comparison. */
  public Candlestick colorStrategy(CandleColorStrategy strategy) {
    return parts(parts.option("colorStrategy", strategy.json()));
  }

  /** Returns this panel with candles that went up in that colour; otherwise green. */
  public Candlestick upColor(Color color) {
    return in("colors", "up", color.json());
  }

  /** Returns this panel with candles that went down in that colour; otherwise red. */
  public Candlestick downColor(Color color) {
    return in("colors", "down", color.json());
  }

  /** Returns this panel with candles that did not move in that colour; otherwise grey. */
  public Candlestick flatColor(Color color) {
    return in("colors", "flat", color.json());
  }

  /** Returns this panel with the values at which each stretch of time began. */
  public Candlestick openField(String field) {
    return dimension("open", field);
  }

  /** Returns this panel with the highest values of each stretch of time. */
  public Candlestick highField(String field) {
    return dimension("high", field);
  }

  /** Returns this panel with the lowest values of each stretch of time. */
  public Candlestick lowField(String field) {
    return dimension("low", field);
  }

  /** Returns this panel with the values at which each stretch of time ended. */
  public Candlestick closeField(String field) {
    return dimension("close", field);
  }

  /** Returns this panel with how much there was of it in each stretch of time. */
  public Candlestick volumeField(String field) {
    return dimension("volume", field);
  }

  /** Returns this panel with all other fields drawn too, as a time series draws them. */
  public Candlestick includeAllFields() {
    return parts(parts.option("includeAllFields", Json.TRUE));
  }

  private Candlestick dimension(String name, String field) {
    return in("fields", name, Json.of(Arguments.name(name + " field", field)));
  }

  private Candlestick in(String object, String name, Json value) {
    return parts(parts.option(object, parts.options().object(object).with(name, value)));
  }

  @Override
  public Candlestick parts(PanelParts changed) {
    return new Candlestick(changed);
  }

  @Override
  public GraphField anyField() {
    return GraphField.ANY;
  }
}
