package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;

/**
 * Values over time, as lines, bars or points: Grafana's {@code timeseries}.
 *
 * <pre>{@code
 * TimeSeries.titled("Error ratio").query(ERROR_RATIO).min(0).max(1).threshold(ERROR_LIMIT)
 * }</pre>
 *
 * @param parts what it is made of
 */
public record TimeSeries(PanelParts parts)
    implements Queried<TimeSeries>,
        Fielded<TimeSeries, GraphField>,
        GraphStyle<TimeSeries>,
        Legended<TimeSeries>,
        Tooltipped<TimeSeries>,
        Zoned<TimeSeries>,
        Oriented<TimeSeries>,
        Annotated<TimeSeries> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static TimeSeries titled(String title) {
    return new TimeSeries(PanelParts.of("timeseries", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /**
   * Returns this panel with a menu in its title that compares with an earlier time. From Grafana
   * 12.2 (at the latest), behind the feature toggle {@code timeComparison} at first; elsewhere
   * there is no menu. To compare with a fixed time, whoever looks, is {@link #timeCompare}.
   */
  public TimeSeries timeCompareMenu() {
    return parts(parts.option("timeCompare", JsonObject.of("timeCompare", Json.TRUE)));
  }

  /**
   * Returns this panel without reaction to keys. Grafana's own previews use it, from 12.4 (at the
   * latest).
   */
  public TimeSeries disableKeyboardEvents() {
    return parts(parts.option("disableKeyboardEvents", Json.TRUE));
  }

  @Override
  public TimeSeries parts(PanelParts changed) {
    return new TimeSeries(changed);
  }

  @Override
  public GraphField anyField() {
    return GraphField.ANY;
  }
}
