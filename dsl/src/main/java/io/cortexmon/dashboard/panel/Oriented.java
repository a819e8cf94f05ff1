package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/**
 * A panel that draws one thing beside or below another. Unless it is said, Grafana goes by the
 * shape of the panel.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Oriented<P> extends Framed<P> {

  /** Returns this panel with what it shows laid out horizontally. */
  default P horizontal() {
    return parts(parts().option("orientation", Json.of("horizontal")));
  }

  /** Returns this panel with what it shows laid out vertically. */
  default P vertical() {
    return parts(parts().option("orientation", Json.of("vertical")));
  }

  /** Returns this panel laid out by its shape, as where nothing is said. */
  default P autoOrientation() {
    return parts(parts().option("orientation", Json.of("auto")));
  }
}
