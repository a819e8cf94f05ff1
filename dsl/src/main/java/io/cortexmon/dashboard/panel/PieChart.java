package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * Parts of a whole: Grafana's {@code piechart}.
 *
 * <pre>{@code
 * PieChart.titled("Tasks").query(TASKS.increase(Window.range()).sumBy(TYPE)).donut()
 *     .labels(PieLabel.NAME).legendValues(PieLegendValue.PERCENT)
 * }</pre>
 *
 * @param parts what it is made of
 */
public record PieChart(PanelParts parts)
    implements Reduced<PieChart>,
        Fielded<PieChart, PieChart.Slice>,
        HideStyle<PieChart>,
        Legended<PieChart>,
        Tooltipped<PieChart> {

  private static final Size SIZE = new Size(12, 8);

  /**
   * The options of one slice of a pie chart, for overrides.
   *
   * @param field the options that are set
   */
  public record Slice(Field field) implements HideStyle<Slice> {

    static final Slice ANY = new Slice(Field.DEFAULT);

    @Override
    public Slice field(Field changed) {
      return new Slice(changed);
    }
  }

  /** Returns a panel with a title; it needs a query. */
  public static PieChart titled(String title) {
    return new PieChart(PanelParts.of("piechart", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel as a ring, and not a full circle. */
  public PieChart donut() {
    return with("pieType", Json.of("donut"));
  }

  /** Returns this panel with that written on each slice, in place of nothing. */
  public PieChart labels(PieLabel... labels) {
    List<PieLabel> all = Arguments.distinct("pie label", List.of(labels));
    return with("displayLabels", new JsonArray(all.stream().map(PieLabel::json).toList()));
  }

  /** Returns this panel with that beside each name in the legend, in place of nothing. */
  public PieChart legendValues(PieLegendValue... values) {
    List<PieLegendValue> all = Arguments.distinct("pie legend value", List.of(values));
    JsonArray json = new JsonArray(all.stream().map(PieLegendValue::json).toList());
    return with("legend", parts.options().object("legend").with("values", json));
  }

  /** Returns this panel with the largest slice first. From Grafana 12.2, and what 11 does. */
  public PieChart sortDesc() {
    return with("sort", Json.of("desc"));
  }

  /** Returns this panel with the smallest slice first. From Grafana 12.2. */
  public PieChart sortAsc() {
    return with("sort", Json.of("asc"));
  }

  /** Returns this panel with slices in the order of their fields. From Grafana 12.2. */
  public PieChart unsorted() {
    return with("sort", Json.of("none"));
  }

  private PieChart with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public PieChart parts(PanelParts changed) {
    return new PieChart(changed);
  }

  @Override
  public Slice anyField() {
    return Slice.ANY;
  }
}
