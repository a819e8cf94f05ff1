package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two variables of one name: Grafana keeps one of them. */
final class CollidingVariables implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    Set<String> met = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (JsonObject variable : board.variables()) {
      String name = Board.name(variable);
      if (!met.add(name)) {
        findings.add(
            Finding.error(
                "dashboard/colliding-variables",
                board.subject(name),
                board.place(name),
                "two variables have the name `" + name + "`",
                "rename one, or leave one out"));
      }
    }
    return findings;
  }
}
