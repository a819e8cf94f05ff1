package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * The points of a graph over time.
 *
 * @param <S> the type itself, which copies return
 */
public interface PointStyle<S> extends FieldOptions<S> {

  /**
   * Returns this with points shown or not. Unless told otherwise a point is drawn where a line
   * would not show it: alone between gaps.
   */
  default S showPoints(VisibilityMode mode) {
    return field(field().custom("showPoints", mode.json()));
  }

  /** Returns this with points so large, 1 to 40 pixels. */
  default S pointSize(int pixels) {
    return field(field().custom("pointSize", Between.whole("point size", pixels, 1, 40)));
  }

  /**
   * Returns this with points in a colour of their own. Grafana's schema has it and its editor does
   * not; the time series of Grafana 13 draws points in the colour of the series.
   */
  default S pointColor(Color color) {
    return field(field().custom("pointColor", color.json()));
  }

  /**
   * Returns this with points in another form, by the path of an image. Grafana's schema has it and
   * its editor does not; the time series of Grafana 13 draws circles.
   */
  default S pointSymbol(String path) {
    return field(field().custom("pointSymbol", Json.of(Arguments.name("point symbol", path))));
  }
}
