package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two queries of one ref id in a panel: Grafana asks one of them only. */
final class CollidingRefIds implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      Set<String> met = new HashSet<>();
      for (JsonObject target : panel.targets()) {
        String refId = BoardPanel.refId(target);
        if (!refId.isEmpty() && !met.add(refId)) {
          findings.add(
              Finding.error(
                  "dashboard/colliding-ref-ids",
                  panel.subject(),
                  panel.place(),
                  "two queries have the ref id `" + refId + "`",
                  "give one another with .refId(..), or none: it then has a free letter"));
        }
      }
    }
    return findings;
  }
}
