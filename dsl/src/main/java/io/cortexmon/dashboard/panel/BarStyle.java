package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * The bars of a graph over time, where it draws bars.
 *
 * @param <S> the type itself, which copies return
 */
public interface BarStyle<S> extends FieldOptions<S> {

  /** Returns this with bars before, around or after their point in time. */
  default S barAlignment(BarAlignment alignment) {
    return field(field().custom("barAlignment", alignment.json()));
  }

  /** Returns this with bars that take so much of the room they have: 0.1 to 1; otherwise 0.6. */
  default S barWidthFactor(double factor) {
    return field(
        field().custom("barWidthFactor", Between.number("bar width factor", factor, 0.1, 1)));
  }

  /** Returns this with bars at most so many pixels wide; Grafana's editor does not show it. */
  default S barMaxWidth(int pixels) {
    return field(
        field().custom("barMaxWidth", Json.of(Arguments.positive("bar max width", pixels))));
  }
}
