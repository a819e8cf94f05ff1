package io.cortexmon.check;

import io.cortexmon.dashboard.GridPos;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Two panels that share a place on the grid: Grafana pushes one of them down, and all below it.
 * Only an explicit place can do that. A warning where a dashboard was read from JSON, whose makers
 * often leave the order to Grafana.
 */
final class OverlappingPanels implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    check(board.top(), findings);
    board.top().stream().filter(BoardPanel::isRow).forEach(row -> check(row.inner(), findings));
    return findings;
  }

  /** Panels stand from top to bottom by rights, so each is compared with few before it. */
  private static void check(List<BoardPanel> panels, List<Finding> findings) {
    for (int i = 1; i < panels.size(); i++) {
      GridPos area = panels.get(i).area();
      for (int j = 0; j < i && !area.equals(GridPos.NONE); j++) {
        if (area.overlaps(panels.get(j).area())) {
          findings.add(finding(panels.get(i), panels.get(j)));
          break;
        }
      }
    }
  }

  private static Finding finding(BoardPanel panel, BoardPanel other) {
    boolean read = !panel.isTyped() && !other.isTyped();
    return new Finding(
        "dashboard/overlapping-panels",
        read ? Level.WARNING : Level.ERROR,
        panel.subject(),
        panel.place(),
        String.format(
            "it stands at %s, where %s (%s) is: %s",
            panel.area(), other.placed().subject(), other.place(), other.area()),
        "change .at(..) of one, or leave both to the layout");
  }
}
