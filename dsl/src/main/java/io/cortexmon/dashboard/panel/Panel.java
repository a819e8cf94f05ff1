package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * One panel of a dashboard.
 *
 * <p>Open to panel types that are not here: a record of {@link PanelParts} that implements {@link
 * Framed}, {@link Queried} and {@link Fielded} has all that panels share.
 */
public interface Panel {

  /** What it is made of. */
  PanelParts parts();

  /** Whether it shows nothing without a query. */
  default boolean needsQuery() {
    return false;
  }

  /**
   * How its Prometheus queries are run where they do not say it themselves: over the time range and
   * as series, or once and as a table.
   */
  default JsonObject queryDefaults() {
    return QueryDefaults.RANGE;
  }
}
