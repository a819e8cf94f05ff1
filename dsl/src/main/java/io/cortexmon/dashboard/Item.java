package io.cortexmon.dashboard;

import io.cortexmon.dashboard.panel.Panel;

/** What stands on a dashboard, from top to bottom: a row with its panels, or a panel by itself. */
public sealed interface Item permits Row, Item.Single {

  /**
   * A panel in no row.
   *
   * @param panel the panel
   */
  record Single(Panel panel) implements Item {}
}
