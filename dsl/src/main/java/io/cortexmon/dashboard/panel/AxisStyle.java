package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * The axis along which the values of a field stand. Fields of one unit share an axis unless their
 * axes differ.
 *
 * @param <S> the type itself, which copies return
 */
public interface AxisStyle<S> extends ScaleStyle<S> {

  /** Returns this with its axis there. */
  default S axisPlacement(AxisPlacement placement) {
    return field(field().custom("axisPlacement", placement.json()));
  }

  /** Returns this with its axis coloured in that way. */
  default S axisColorMode(AxisColorMode mode) {
    return field(field().custom("axisColorMode", mode.json()));
  }

  /** Returns this with a text beside its axis; empty takes it away. */
  default S axisLabel(String text) {
    return field(field().custom("axisLabel", Json.of(text)));
  }

  /** Returns this with so many pixels for its axis, so that panels one below the other align. */
  default S axisWidth(int pixels) {
    return field(field().custom("axisWidth", Json.of(Arguments.positive("axis width", pixels))));
  }

  /** Returns this with an axis that begins there or lower, if a value is lower. */
  default S axisSoftMin(double value) {
    return field(field().custom("axisSoftMin", Json.of(value)));
  }

  /** Returns this with an axis that ends there or higher, if a value is higher. */
  default S axisSoftMax(double value) {
    return field(field().custom("axisSoftMax", Json.of(value)));
  }

  /** Returns this with lines across the graph at the numbers of the axis. */
  default S axisGrid() {
    return field(field().custom("axisGridShow", Json.TRUE));
  }

  /** Returns this without lines across the graph. */
  default S withoutAxisGrid() {
    return field(field().custom("axisGridShow", Json.FALSE));
  }

  /** Returns this with a line along the axis. */
  default S axisBorder() {
    return field(field().custom("axisBorderShow", Json.TRUE));
  }

  /** Returns this without a line along the axis: what is drawn unless told otherwise. */
  default S withoutAxisBorder() {
    return field(field().custom("axisBorderShow", Json.FALSE));
  }

  /** Returns this with zero in the middle of the axis. */
  default S axisCenteredZero() {
    return field(field().custom("axisCenteredZero", Json.TRUE));
  }

  /** Returns this with zero wherever it falls: what is drawn unless told otherwise. */
  default S withoutAxisCenteredZero() {
    return field(field().custom("axisCenteredZero", Json.FALSE));
  }
}
