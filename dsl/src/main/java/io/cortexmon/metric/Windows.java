package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Window;

/** Checks of what stands in square brackets. */
final class Windows {

  private Windows() {}

  static Window positive(Window window) {
    if (window instanceof Window.Fixed fixed) {
      Arguments.positive("range", fixed.duration());
    }
    return window;
  }
}
