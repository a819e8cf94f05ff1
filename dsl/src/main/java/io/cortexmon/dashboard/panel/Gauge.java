package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Values on dials, from the field's {@code min} to its {@code max}: Grafana's {@code gauge}.
 *
 * <pre>{@code
 * Gauge.titled("Token budget").query(BUDGET_USED.max()).min(0).max(1).segments(20)
 * }</pre>
 *
 * <p>Without {@code min} and {@code max} a dial reaches from the lowest to the highest value of all
 * series, and tells little. Grafana 13 draws gauges anew: what is marked so below, Grafana 11 and
 * 12 leave out, but for 12.4, which has it in its preview of the new gauge.
 *
 * @param parts what it is made of
 */
public record Gauge(PanelParts parts) implements Reduced<Gauge>, Fielded<Gauge, PlainField> {

  private static final Size SIZE = new Size(6, 8);

  /** More segments could not be told apart. */
  private static final int MOST_SEGMENTS = 100;

  /** Returns a panel with a title; it needs a query. */
  public static Gauge titled(String title) {
    return new Gauge(PanelParts.of("gauge", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with the thresholds' values written around the dial. */
  public Gauge thresholdLabels() {
    return with("showThresholdLabels", Json.TRUE);
  }

  /** Returns this panel without the thresholds' colours as a second, outer band. */
  public Gauge withoutThresholdMarkers() {
    return with("showThresholdMarkers", Json.FALSE);
  }

  /**
   * Returns this panel with dials at least so many pixels wide where they stand side by side
   * ({@link #vertical}); a panel too narrow for all of them scrolls.
   */
  public Gauge minVizWidth(int pixels) {
    return manual("minVizWidth", Arguments.positive("min viz width", pixels));
  }

  /**
   * Returns this panel with dials at least so many pixels high where they stand one below the other
   * ({@link #horizontal}); a panel too low for all of them scrolls.
   */
  public Gauge minVizHeight(int pixels) {
    return manual("minVizHeight", Arguments.positive("min viz height", pixels));
  }

  /** Returns this panel with dials that are whole circles, and not arcs. From Grafana 13. */
  public Gauge circle() {
    return with("shape", Json.of("circle"));
  }

  /** Returns this panel with round ends to its bars. From Grafana 13. */
  public Gauge roundedBars() {
    return with("barShape", Json.of("rounded"));
  }

  /** Returns this panel with thinner or thicker bars, 0 to 1; 0.5 otherwise. From Grafana 13. */
  public Gauge barWidthFactor(double factor) {
    return with("barWidthFactor", Between.number("bar width factor", factor, 0, 1));
  }

  /** Returns this panel with bars that shine. From Grafana 13. */
  public Gauge barGlow() {
    return effect("barGlow", true);
  }

  /** Returns this panel with light around the value in the middle. From Grafana 13. */
  public Gauge centerGlow() {
    return effect("centerGlow", true);
  }

  /** Returns this panel with bars in one colour, and not shaded. From Grafana 13. */
  public Gauge withoutGradient() {
    return effect("gradient", false);
  }

  /** Returns this panel with bars of so many pieces, 1 to 100; 1 otherwise. From Grafana 13. */
  public Gauge segments(int count) {
    return with("segmentCount", Between.whole("segments", count, 1, MOST_SEGMENTS));
  }

  /**
   * Returns this panel with bars of so many pieces, 1 to 100, and gaps between them of that part of
   * a piece, 0 to 1; 0.3 otherwise. From Grafana 13.
   */
  public Gauge segments(int count, double spacing) {
    return segments(count).with("segmentSpacing", Between.number("segment spacing", spacing, 0, 1));
  }

  /**
   * Returns this panel with a small graph of the time range inside the dial; its queries run over
   * the range. From Grafana 13.
   */
  public Gauge sparkline() {
    return with("sparkline", Json.TRUE);
  }

  /**
   * Returns this panel without the small graph that Grafana 13 draws where a query runs over the
   * time range.
   */
  public Gauge withoutSparkline() {
    return with("sparkline", Json.FALSE);
  }

  /** Returns this panel with the end of each bar marked so. From Grafana 13. */
  public Gauge endpointMarker(GaugeEndpoint marker) {
    return with("endpointMarker", marker.json());
  }

  /**
   * Returns this panel with bars that begin at that value, in the field's unit, and not at {@code
   * min}: a balance, a deviation. From Grafana 13.
   */
  public Gauge neutral(double value) {
    return with("neutral", Json.of(value));
  }

  /** Returns this panel with the value, its name, both or none written. From Grafana 13. */
  public Gauge textMode(ValueTextMode mode) {
    return with("textMode", mode.json());
  }

  @Override
  public JsonObject queryDefaults() {
    return parts.options().isTrue("sparkline")
        ? QueryDefaults.RANGE
        : Reduced.super.queryDefaults();
  }

  private Gauge effect(String name, boolean on) {
    return with("effects", parts.options().object("effects").with(name, on));
  }

  private Gauge manual(String name, int pixels) {
    return with("sizing", Json.of("manual")).with(name, Json.of(pixels));
  }

  private Gauge with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public Gauge parts(PanelParts changed) {
    return new Gauge(changed);
  }

  @Override
  public PlainField anyField() {
    return PlainField.ANY;
  }
}
