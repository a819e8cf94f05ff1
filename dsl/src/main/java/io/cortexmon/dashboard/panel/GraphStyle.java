package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * How graphs over time draw a series: lines, bars or points, areas, axes.
 *
 * <p>Source: grafana-schema 13.2.3, {@code GraphFieldConfig}.
 *
 * @param <S> the type itself, which copies return
 */
public interface GraphStyle<S>
    extends ShapeStyle<S>,
        GradientStyle<S>,
        StackStyle<S>,
        DashStyle<S>,
        NullStyle<S>,
        PointStyle<S>,
        BarStyle<S>,
        ThresholdLines<S>,
        AxisStyle<S>,
        HideStyle<S> {

  /** Returns this drawn as lines: what is drawn unless told otherwise. */
  default S asLines() {
    return field(field().custom("drawStyle", Json.of("line")));
  }

  /** Returns this drawn as bars. */
  default S asBars() {
    return field(field().custom("drawStyle", Json.of("bars")));
  }

  /** Returns this drawn as points alone. */
  default S asPoints() {
    return field(field().custom("drawStyle", Json.of("points")));
  }

  /** Returns this with lines drawn in that way from point to point. */
  default S lineInterpolation(LineInterpolation interpolation) {
    return field(field().custom("lineInterpolation", interpolation.json()));
  }

  /**
   * Returns this with lines in a colour, whatever the colour of the series is, which legend and
   * tooltip show. Grafana's schema has it and its editor does not; {@code color} does both.
   */
  default S lineColor(Color color) {
    return field(field().custom("lineColor", color.json()));
  }

  /**
   * Returns this with areas in a colour of their own. Grafana's schema has it and its editor does
   * not; the time series of Grafana 13 fills in the colour of the series.
   */
  default S fillColor(Color color) {
    return field(field().custom("fillColor", color.json()));
  }

  /**
   * Returns this with the area filled between it and a lower series. Use it in an override of the
   * upper one; in Grafana's editor it is there only.
   *
   * @param series the name of the lower series in the legend
   */
  default S fillBelowTo(String series) {
    return field(field().custom("fillBelowTo", Json.of(Arguments.name("series", series))));
  }

  /**
   * Returns this drawn below zero with its sign turned, as of traffic that is sent and received.
   * Use it in an override; in Grafana's editor it is there only.
   */
  default S mirrored() {
    return field(field().custom("transform", Json.of("negative-Y")));
  }

  /**
   * Returns this as a level line at its first value. Use it in an override; in Grafana's editor it
   * is there only.
   */
  default S constant() {
    return field(field().custom("transform", Json.of("constant")));
  }

  /**
   * Returns this with values written at points and bars, where there is room. From Grafana 12.2 (at
   * the latest); older versions write none.
   */
  default S showValues() {
    return field(field().custom("showValues", Json.TRUE));
  }

  /** Returns this without values written, where other fields have them. */
  default S withoutValues() {
    return field(field().custom("showValues", Json.FALSE));
  }
}
