package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Thresholds drawn in a graph. They colour a series only where its colour mode is by thresholds.
 *
 * @param <S> the type itself, which copies return
 */
public interface ThresholdLines<S> extends FieldOptions<S> {

  /** Returns this with its thresholds drawn. */
  default S thresholdsStyle(ThresholdsStyle style) {
    return field(field().custom("thresholdsStyle", JsonObject.of("mode", style.json())));
  }
}
