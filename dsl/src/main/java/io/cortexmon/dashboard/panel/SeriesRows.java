package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;

/**
 * A panel with a row for each series, along time.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface SeriesRows<P> extends ValueLabels<P> {

  /** Returns this panel with rows that fill so much of their room: 0 to 1; otherwise 0.9. */
  default P rowHeight(double part) {
    return parts(parts().option("rowHeight", Between.number("row height", part, 0, 1)));
  }

  /**
   * Returns this panel with so many rows at a time, and buttons to see more. From Grafana 11.6 (at
   * the latest); older versions show all.
   */
  default P perPage(int rows) {
    return parts(parts().option("perPage", Json.of(Arguments.positive("rows a page", rows))));
  }
}
