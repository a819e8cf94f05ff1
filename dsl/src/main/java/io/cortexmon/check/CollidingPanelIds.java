package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two panels or rows of one id: links, alerts and the panels themselves are mixed up. */
final class CollidingPanelIds implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    Map<Double, BoardPanel> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      double id = panel.json().number("id").orElse(0.0);
      // Grafana gives an id to what has none, or 0.
      BoardPanel earlier = id == 0 ? null : first.putIfAbsent(id, panel);
      if (earlier != null) {
        findings.add(
            Finding.error(
                "dashboard/colliding-panel-ids",
                panel.subject(),
                panel.place(),
                "two panels have the id "
                    + (long) id
                    + "; the other is "
                    + earlier.placed().subject()
                    + " ("
                    + earlier.place()
                    + ")",
                "give one another with .id(..), or none: it then has a free number"));
      }
    }
    return findings;
  }
}
