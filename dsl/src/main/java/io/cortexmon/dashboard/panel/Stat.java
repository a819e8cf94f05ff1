package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;

/**
 * Values as large text: Grafana's {@code stat}.
 *
 * <pre>{@code
 * Stat.titled("Queue").query(QUEUE_DEPTH.sum()).colorMode(StatColorMode.BACKGROUND).sparkline()
 * }</pre>
 *
 * <p>Shows the present value and nothing else unless told to: Grafana's own default, a sparkline,
 * would make Prometheus calculate all points of the time range.
 *
 * @param parts what it is made of
 */
public record Stat(PanelParts parts) implements Reduced<Stat>, Fielded<Stat, PlainField> {

  private static final Size SIZE = new Size(6, 4);

  /** Returns a panel with a title; it needs a query. */
  public static Stat titled(String title) {
    return new Stat(PanelParts.of("stat", title, SIZE, Place.ofCaller()))
        .with("graphMode", Json.of("none"));
  }

  /** Returns this panel with the value, its background or nothing coloured. */
  public Stat colorMode(StatColorMode mode) {
    return with("colorMode", mode.json());
  }

  /**
   * Returns this panel with a small graph of the time range behind the value; its queries run over
   * the range. Grafana also has a graph mode {@code line}, which looks the same.
   */
  public Stat sparkline() {
    return with("graphMode", Json.of("area"));
  }

  /** Returns this panel with the value, its name, both or none written. */
  public Stat textMode(ValueTextMode mode) {
    return with("textMode", mode.json());
  }

  /** Returns this panel with value and name in its middle; otherwise only where it is alone. */
  public Stat centered() {
    return with("justifyMode", Json.of("center"));
  }

  /**
   * Returns this panel with the name above its value even where a wide panel has room for them side
   * by side. Only with {@link ValueTextMode#VALUE_AND_NAME}.
   */
  public Stat withoutWideLayout() {
    return with("wideLayout", Json.FALSE);
  }

  /**
   * Returns this panel with how much the value changed from the start of the time range to its end,
   * in percent; its queries run over the range. Not where each row is shown.
   */
  public Stat percentChange() {
    return with("showPercentChange", Json.TRUE);
  }

  /** Returns this panel with the change in percent, coloured in that way. */
  public Stat percentChange(PercentChangeColor color) {
    return percentChange().with("percentChangeColorMode", color.json());
  }

  @Override
  public JsonObject queryDefaults() {
    JsonObject options = parts.options();
    boolean graph = options.text("graphMode").filter(mode -> !mode.equals("none")).isPresent();
    return graph || options.isTrue("showPercentChange")
        ? QueryDefaults.RANGE
        : Reduced.super.queryDefaults();
  }

  private Stat with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public Stat parts(PanelParts changed) {
    return new Stat(changed);
  }

  @Override
  public PlainField anyField() {
    return PlainField.ANY;
  }
}
