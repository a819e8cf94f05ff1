package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;

/**
 * Areas whose colour changes from top to bottom. Seen only where {@code fillOpacity} is above zero.
 *
 * @param <S> the type itself, which copies return
 */
public interface GradientStyle<S> extends FieldOptions<S> {

  /** Returns this with areas in changing colour. */
  default S gradientMode(GradientMode mode) {
    return field(field().custom("gradientMode", mode.json()));
  }
}
