package io.cortexmon.check;

import io.cortexmon.dashboard.GridPos;
import io.cortexmon.dashboard.panel.Size;
import io.cortexmon.definition.Finding;
import java.util.List;

/** A panel that leaves the grid's 24 columns to the right, or has no size. */
final class PanelOffGrid implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    return board.panels().stream()
        .filter(panel -> isOff(panel.area()))
        .map(
            panel ->
                Finding.error(
                    "dashboard/off-grid",
                    panel.subject(),
                    panel.place(),
                    "it leaves the grid of 24 columns: it stands at " + panel.area(),
                    "x and width are 24 together at most, and none is negative"))
        .toList();
  }

  private static boolean isOff(GridPos area) {
    return !area.equals(GridPos.NONE)
        && (area.x() < 0
            || area.y() < 0
            || area.width() < 1
            || area.height() < 1
            || area.x() + area.width() > Size.COLUMNS);
  }
}
