package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;

/**
 * The outline and the inside of what a panel draws for a field.
 *
 * @param <S> the type itself, which copies return
 */
public interface ShapeStyle<S> extends FieldOptions<S> {

  /** Returns this with lines so wide: 0 to 10 pixels, 0 is none. */
  default S lineWidth(int pixels) {
    return field(field().custom("lineWidth", Between.whole("line width", pixels, 0, 10)));
  }

  /** Returns this with its inside filled so strongly: 0 to 100 percent, 0 is not at all. */
  default S fillOpacity(int percent) {
    return field(field().custom("fillOpacity", Between.whole("fill opacity", percent, 0, 100)));
  }
}
