package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * How an XY chart draws a series; the options of a series are those of its y field.
 *
 * @param <S> the type itself, which copies return
 */
public interface XyStyle<S> extends ShapeStyle<S>, DashStyle<S>, AxisStyle<S>, HideStyle<S> {

  /** Returns this drawn as points: what is drawn unless told otherwise. */
  default S asPoints() {
    return field(field().custom("show", Json.of("points")));
  }

  /** Returns this drawn as lines from point to point, in the order of the data. */
  default S asLines() {
    return field(field().custom("show", Json.of("lines")));
  }

  /** Returns this drawn as points and lines. */
  default S asPointsAndLines() {
    return field(field().custom("show", Json.of("points+lines")));
  }

  /** Returns this with points so large, 1 to 100 pixels; otherwise 5. */
  default S pointSize(int pixels) {
    return field(field().custom("pointSize.fixed", Between.whole("point size", pixels, 1, 100)));
  }

  /**
   * Returns this with points from the one size to the other, by the field that gives the size of
   * points.
   *
   * @param smallest in pixels, 1 to 100
   * @param largest in pixels, 1 to 100 and not below the smallest
   */
  default S pointSizes(int smallest, int largest) {
    Json min = Between.whole("smallest point size", smallest, 1, 100);
    Json max = Between.whole("largest point size", largest, smallest, 100);
    return field(field().custom("pointSize.min", min).custom("pointSize.max", max));
  }

  /** Returns this with points of that form. */
  default S pointShape(PointShape shape) {
    return field(field().custom("pointShape", shape.json()));
  }

  /** Returns this with the rim of points so wide, in pixels; 0 is none, otherwise 1. */
  default S pointStrokeWidth(int pixels) {
    return field(
        field().custom("pointStrokeWidth", Json.of(Arguments.notNegative("point stroke", pixels))));
  }
}
