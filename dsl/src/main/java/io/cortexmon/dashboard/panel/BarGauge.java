package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.function.UnaryOperator;

/**
 * Values as bars, from the field's {@code min} to its {@code max}: Grafana's {@code bargauge}.
 *
 * <pre>{@code
 * BarGauge.titled("Busiest queues").query(QUEUE_DEPTH.sumBy(QUEUE)).horizontal()
 * }</pre>
 *
 * @param parts what it is made of
 */
public record BarGauge(PanelParts parts)
    implements Reduced<BarGauge>, Fielded<BarGauge, PlainField>, Legended<BarGauge> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static BarGauge titled(String title) {
    return new BarGauge(PanelParts.of("bargauge", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with bars filled in that way. */
  public BarGauge displayMode(BarGaugeMode mode) {
    return with("displayMode", mode.json());
  }

  /** Returns this panel with values written in that way. */
  public BarGauge valueMode(BarGaugeValue mode) {
    return with("valueMode", mode.json());
  }

  /** Returns this panel with the names of bars there. */
  public BarGauge namePlacement(BarGaugeName placement) {
    return with("namePlacement", placement.json());
  }

  /** Returns this panel without the grey rest of each bar, from its value to {@code max}. */
  public BarGauge withoutUnfilled() {
    return with("showUnfilled", Json.FALSE);
  }

  /**
   * Returns this panel with bars at least so many pixels wide where they stand ({@link #vertical});
   * a panel too narrow for all of them scrolls.
   */
  public BarGauge minVizWidth(int pixels) {
    return manual("minVizWidth", Arguments.positive("min viz width", pixels));
  }

  /**
   * Returns this panel with bars at least so many pixels high where they lie ({@link #horizontal});
   * a panel too low for all of them scrolls.
   */
  public BarGauge minVizHeight(int pixels) {
    return manual("minVizHeight", Arguments.positive("min viz height", pixels));
  }

  /** Returns this panel with bars at most so many pixels high where they lie. */
  public BarGauge maxVizHeight(int pixels) {
    return manual("maxVizHeight", Arguments.positive("max viz height", pixels));
  }

  /**
   * Returns this panel with its legend changed, and shown: without this, there is none, as bars
   * have names of their own.
   */
  @Override
  public BarGauge legend(UnaryOperator<Legend> change) {
    JsonObject now = Legend.LIST.fields().merged(parts.options().object("legend"));
    return with("legend", change.apply(new Legend(now)).fields());
  }

  private BarGauge manual(String name, int pixels) {
    return with("sizing", Json.of("manual")).with(name, Json.of(pixels));
  }

  private BarGauge with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public BarGauge parts(PanelParts changed) {
    return new BarGauge(changed);
  }

  @Override
  public PlainField anyField() {
    return PlainField.ANY;
  }
}
