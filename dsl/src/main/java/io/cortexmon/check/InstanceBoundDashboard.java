package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A number or version that the Grafana has given from which a dashboard was exported: another
 * Grafana overwrites the dashboard that has it there, or refuses the file.
 */
final class InstanceBoundDashboard implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    List<String> bound = new ArrayList<>();
    JsonObject json = board.json();
    json.number("id").ifPresent(id -> bound.add("id " + json.get("id").orElseThrow()));
    json.number("version")
        .ifPresent(version -> bound.add("version " + json.get("version").orElseThrow()));
    return bound.isEmpty()
        ? List.of()
        : List.of(
            Finding.error(
                "dashboard/bound-to-an-instance",
                board.subject(),
                board.place(),
                "it has "
                    + String.join(" and ", bound)
                    + " of the Grafana that it was exported from",
                "add .withoutInstance()"));
  }
}
