package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A bar for each value of a label: Grafana's {@code barchart}.
 *
 * <pre>{@code
 * BarChart.titled("Jobs by queue").query(JOBS.sumBy(QUEUE)).xField("queue").horizontal()
 * }</pre>
 *
 * <p>Prometheus queries run at the end of the time range, as a table: a column for each label and
 * one for the value, which is called {@code Value}, or {@code Value #A} of query A where there are
 * several.
 *
 * @param parts what it is made of
 */
public record BarChart(PanelParts parts)
    implements Queried<BarChart>,
        Fielded<BarChart, BarField>,
        BarChartStyle<BarChart>,
        Legended<BarChart>,
        Tooltipped<BarChart>,
        TextSized<BarChart>,
        Oriented<BarChart>,
        ValueLabels<BarChart> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static BarChart titled(String title) {
    return new BarChart(PanelParts.of("barchart", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /**
   * Returns this panel with a place for each value of that field. Without it, Grafana takes the
   * first field that is text or time, which may be the time of the query.
   */
  public BarChart xField(String field) {
    return with("xField", Json.of(Arguments.name("x field", field)));
  }

  /** Returns this panel with bars in the colour that another field's value has. */
  public BarChart colorByField(String field) {
    return with("colorByField", Json.of(Arguments.name("colour field", field)));
  }

  /** Returns this panel with the bars of one place on top of each other. */
  public BarChart stacked() {
    return with("stacking", Json.of("normal"));
  }

  /** Returns this panel with the bars of one place on top of each other, 100 percent in all. */
  public BarChart stackedToPercent() {
    return with("stacking", Json.of("percent"));
  }

  /** Returns this panel with bars that fill so much of their room: 0 to 1; otherwise 0.97. */
  public BarChart barWidth(double part) {
    return with("barWidth", Between.number("bar width", part, 0, 1));
  }

  /**
   * Returns this panel with the bars of one place filling so much of its room: 0 to 1; otherwise
   * 0.7. Only where there are several and they are not stacked.
   */
  public BarChart groupWidth(double part) {
    return with("groupWidth", Between.number("group width", part, 0, 1));
  }

  /** Returns this panel with rounded bars: 0 to 0.5, where half of its width is round. */
  public BarChart barRadius(double radius) {
    return with("barRadius", Between.number("bar radius", radius, 0, 0.5));
  }

  /** Returns this panel with names of bars turned so far: -90 to 90 degrees. */
  public BarChart xTickLabelRotation(int degrees) {
    return with("xTickLabelRotation", Between.whole("label rotation", degrees, -90, 90));
  }

  /** Returns this panel with names of bars cut to so many characters. */
  public BarChart xTickLabelMaxLength(int characters) {
    return with("xTickLabelMaxLength", Json.of(Arguments.positive("label length", characters)));
  }

  /**
   * Returns this panel with names of bars at least so many pixels apart, and those between left
   * out; below zero they are counted from the end.
   */
  public BarChart xTickLabelSpacing(int pixels) {
    return with("xTickLabelSpacing", Json.of(pixels));
  }

  /** Returns this panel with the whole height over a bar marked by the mouse, not the bar alone. */
  public BarChart fullHighlight() {
    return with("fullHighlight", Json.TRUE);
  }

  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  private BarChart with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public BarChart parts(PanelParts changed) {
    return new BarChart(changed);
  }

  @Override
  public BarField anyField() {
    return BarField.ANY;
  }
}
