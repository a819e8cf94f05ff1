package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.DisplayUnit;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Unit;
import java.util.function.UnaryOperator;

/**
 * How many values fell where, over time: Grafana's {@code heatmap}.
 *
 * <pre>{@code
 * Heatmap.titled("Latency")
 *     .query(LATENCY.bucketSeries().rate(Window.rateInterval()).sumBy(Histogram.LE))
 *     .unit(GrafanaUnit.SECONDS).colors(colors -> colors.scheme(HeatmapScheme.BLUES))
 * }</pre>
 *
 * <p>Shows the buckets of a histogram, classic or native, as Prometheus has them: a row for each
 * bucket. For other data there are {@link #rowForEachSeries} and {@link #calculate}.
 *
 * <p>A heatmap has two units: that of its rows, {@link #unit}, and that of its cells, {@link
 * #cellUnit}. Of the other standard options of fields Grafana's heatmap takes data links only
 * ({@code panel/heatmap/module.tsx}).
 *
 * @param parts what it is made of
 */
public record Heatmap(PanelParts parts)
    implements Queried<Heatmap>,
        Fielded<Heatmap, HeatmapField>,
        HeatmapStyle<Heatmap>,
        Annotated<Heatmap> {

  private static final Size SIZE = new Size(12, 8);
  private static final int MOST_DECIMALS = 15;
  private static final int WIDEST_GAP = 25;
  private static final int ROUNDEST = 100;

  /** Ticks in the middle of a row: its name is a name, and no bound of a bucket. */
  private static final Json MIDDLE = Json.of("unknown");

  /** Returns a panel with a title; it needs a query. */
  public static Heatmap titled(String title) {
    return new Heatmap(PanelParts.of("heatmap", title, SIZE, Place.ofCaller()));
  }

  /**
   * Returns this panel with a row for each series, named by its legend, and its value as the cell:
   * load by machine, rate by queue.
   */
  public Heatmap rowForEachSeries() {
    JsonObject rows = parts.options().object("rowsFrame");
    return with("rowsFrame", rows.with("layout", MIDDLE));
  }

  /** Returns this panel with values counted into cells by Grafana, for data without buckets. */
  public Heatmap calculate() {
    return with("calculate", Json.TRUE);
  }

  /** Returns this panel with values counted into cells of that size or number. */
  public Heatmap calculate(UnaryOperator<HeatmapCalculation> change) {
    HeatmapCalculation now = new HeatmapCalculation(parts.options().object("calculation"));
    return calculate().with("calculation", change.apply(now).fields());
  }

  /** Returns this panel with rows read in another way, where the data has buckets. */
  public Heatmap rowsFrame(UnaryOperator<HeatmapRows> change) {
    HeatmapRows now = new HeatmapRows(parts.options().object("rowsFrame"));
    return with("rowsFrame", change.apply(now).fields());
  }

  /** Returns this panel with another y axis, for example {@code yAxis(axis -> axis.reversed())}. */
  public Heatmap yAxis(UnaryOperator<HeatmapAxis> change) {
    HeatmapAxis now = new HeatmapAxis(parts.options().object("yAxis"));
    return with("yAxis", change.apply(now).fields());
  }

  /** Returns this panel with the names of rows written in a unit: that of the values counted. */
  @Override
  public Heatmap unit(DisplayUnit unit) {
    return yAxis("unit", Json.of(unit.id()));
  }

  /** Returns this panel with so many digits after the decimal point in the names of rows. */
  @Override
  public Heatmap decimals(int digits) {
    return yAxis("decimals", Between.whole("decimals", digits, 0, MOST_DECIMALS));
  }

  /** Returns this panel from that row on, where the names of rows are numbers. */
  @Override
  public Heatmap min(double value) {
    return yAxis("min", Json.of(value));
  }

  /** Returns this panel up to that row, where the names of rows are numbers. */
  @Override
  public Heatmap max(double value) {
    return yAxis("max", Json.of(value));
  }

  /** Returns this panel with other colours, for example {@code colors(c -> c.reversed())}. */
  public Heatmap colors(UnaryOperator<HeatmapColors> change) {
    HeatmapColors now = new HeatmapColors(parts.options().object("color"));
    return with("color", change.apply(now).fields());
  }

  /** Returns this panel with so many pixels between cells, 0 to 25; 1 otherwise. */
  public Heatmap cellGap(int pixels) {
    return with("cellGap", Between.whole("cell gap", pixels, 0, WIDEST_GAP));
  }

  /** Returns this panel with rounder cells, 0 to 100. Grafana's schema has it, its editor not. */
  public Heatmap cellRadius(int radius) {
    return with("cellRadius", Between.whole("cell radius", radius, 0, ROUNDEST));
  }

  /** Returns this panel with the values of cells written in a unit; plain numbers otherwise. */
  public Heatmap cellUnit(DisplayUnit unit) {
    return cellValues("unit", Json.of(unit.id()));
  }

  /** Returns this panel with cells in the unit that shows a metric's unit as it is. */
  public Heatmap cellUnit(Unit unit) {
    return cellUnit(DisplayUnit.of(unit));
  }

  /** Returns this panel with so many digits after the decimal point in the values of cells. */
  public Heatmap cellDecimals(int digits) {
    return cellValues("decimals", Between.whole("cell decimals", digits, 0, MOST_DECIMALS));
  }

  /**
   * Returns this panel with the values of cells written into them, or not. Grafana's schema has it
   * and its editor does not.
   */
  public Heatmap showValue(VisibilityMode mode) {
    return with("showValue", mode.json());
  }

  /**
   * Returns this panel without the cells whose value is at most that; 1e-9 otherwise, so that empty
   * cells are not drawn.
   */
  public Heatmap hideCellsUpTo(double value) {
    return filterValues("le", Json.of(value));
  }

  /** Returns this panel without the cells whose value is at least that. */
  public Heatmap hideCellsFrom(double value) {
    return filterValues("ge", Json.of(value));
  }

  /** Returns this panel with exemplars in a colour; they are drawn where a query has them. */
  public Heatmap exemplarColor(Color color) {
    return with("exemplars", JsonObject.of("color", color.json()));
  }

  /** Returns this panel with another legend, for example {@code legend(l -> l.right())}. */
  public Heatmap legend(UnaryOperator<HeatmapLegend> change) {
    HeatmapLegend now = new HeatmapLegend(parts.options().object("legend"));
    return with("legend", change.apply(now).fields());
  }

  /** Returns this panel without its legend. */
  public Heatmap withoutLegend() {
    return with("legend", parts.options().object("legend").with("show", false));
  }

  /** Returns this panel with another tooltip, for example {@code tooltip(t -> t.multi())}. */
  public Heatmap tooltip(UnaryOperator<HeatmapTooltip> change) {
    HeatmapTooltip now = new HeatmapTooltip(parts.options().object("tooltip"));
    return with("tooltip", change.apply(now).fields());
  }

  /** Returns this panel without a tooltip. */
  public Heatmap withoutTooltip() {
    return with("tooltip", parts.options().object("tooltip").with("mode", "none"));
  }

  /** Returns this panel with that selected by dragging over it. */
  public Heatmap selectionMode(HeatmapSelection mode) {
    return with("selectionMode", mode.json());
  }

  @Override
  public JsonObject queryDefaults() {
    JsonObject options = parts.options();
    boolean rows = options.object("rowsFrame").get("layout").filter(MIDDLE::equals).isPresent();
    return rows || options.isTrue("calculate") ? QueryDefaults.RANGE : QueryDefaults.HEATMAP;
  }

  private Heatmap yAxis(String name, Json value) {
    return with("yAxis", parts.options().object("yAxis").with(name, value));
  }

  private Heatmap cellValues(String name, Json value) {
    return with("cellValues", parts.options().object("cellValues").with(name, value));
  }

  private Heatmap filterValues(String name, Json value) {
    return with("filterValues", parts.options().object("filterValues").with(name, value));
  }

  private Heatmap with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public Heatmap parts(PanelParts changed) {
    return new Heatmap(changed);
  }

  @Override
  public HeatmapField anyField() {
    return HeatmapField.ANY;
  }
}
