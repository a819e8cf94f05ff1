package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import java.util.function.UnaryOperator;

/**
 * Two numbers against each other: Grafana's {@code xychart}, 11.1 and newer.
 *
 * <pre>{@code
 * XyChart.titled("CPU and memory of pods").query(CPU.sumBy(POD)).query(MEMORY.sumBy(POD))
 *     .transform(JoinByField.outer("pod"))
 *     .series(XySeries.of(FieldMatcher.byName("Value #A"), FieldMatcher.byName("Value #B")))
 * }</pre>
 *
 * <p>Prometheus queries run at the end of the time range, as tables: a point for each label value.
 *
 * <p>Says of itself that it is in the form of Grafana 11.1: without that, Grafana takes it for an
 * older form and converts it to something that shows nothing (grafana/grafana issue 125371).
 *
 * @param parts what it is made of
 */
public record XyChart(PanelParts parts)
    implements Queried<XyChart>,
        Fielded<XyChart, XyField>,
        XyStyle<XyChart>,
        Legended<XyChart>,
        Tooltipped<XyChart> {

  private static final Size SIZE = new Size(12, 8);
  private static final String FORM = "11.1.0";

  /**
   * Returns a panel with a title; it needs a query. In each result, the first field of numbers is
   * along the x axis, and each other one is a series.
   */
  public static XyChart titled(String title) {
    PanelParts parts = PanelParts.of("xychart", title, SIZE, Place.ofCaller());
    return new XyChart(parts.fields(parts.fields().with("pluginVersion", FORM)))
        .legend(legend -> Legend.LIST)
        .eachFrame(series -> series);
  }

  /**
   * Returns this panel with the series of each result taken in the same way, for example {@code
   * eachFrame(series -> series.x(FieldMatcher.byName("load")))}.
   */
  public XyChart eachFrame(UnaryOperator<XySeries> change) {
    JsonObject series = change.apply(XySeries.ANY).fields();
    return parts(parts.option("mapping", Json.of("auto")).option("series", JsonArray.of(series)));
  }

  /**
   * Returns this panel with a further series; only the series that are given so are drawn, instead
   * of what {@link #eachFrame} says.
   */
  public XyChart series(XySeries series) {
    JsonArray now = isManual() ? parts.options().array("series") : JsonArray.EMPTY;
    return parts(
        parts.option("mapping", Json.of("manual")).option("series", now.plus(series.fields())));
  }

  private boolean isManual() {
    return parts.options().text("mapping").filter("manual"::equals).isPresent();
  }

  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  @Override
  public XyChart parts(PanelParts changed) {
    return new XyChart(changed);
  }

  @Override
  public XyField anyField() {
    return XyField.ANY;
  }
}
