package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Values along another number than time: Grafana's {@code trend}. The numbers along the x axis must
 * rise, and all be in one table.
 *
 * <pre>{@code
 * Trend.titled("Latency by load").query(LATENCY_BY_LOAD).xField("load")
 * }</pre>
 *
 * <p>Prometheus queries run at the end of the time range, as a table: a column for each label and
 * one for the value. A label is a text until a transformation converts it to a number.
 *
 * @param parts what it is made of
 */
public record Trend(PanelParts parts)
    implements Queried<Trend>,
        Fielded<Trend, GraphField>,
        GraphStyle<Trend>,
        Legended<Trend>,
        Tooltipped<Trend> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static Trend titled(String title) {
    return new Trend(PanelParts.of("trend", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /** Returns this panel along that field; otherwise along the first one of numbers. */
  public Trend xField(String field) {
    return parts(parts.option("xField", Json.of(Arguments.name("x field", field))));
  }

  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  @Override
  public Trend parts(PanelParts changed) {
    return new Trend(changed);
  }

  @Override
  public GraphField anyField() {
    return GraphField.ANY;
  }
}
