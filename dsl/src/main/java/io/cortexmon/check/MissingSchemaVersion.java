package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.List;

/** A dashboard that does not say for which Grafana it was written: it is taken as the oldest. */
final class MissingSchemaVersion implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    return board.json().number("schemaVersion").isPresent()
        ? List.of()
        : List.of(
            Finding.warning(
                "dashboard/no-schema-version",
                board.subject(),
                board.place(),
                "it has no schemaVersion, so Grafana takes it for version 0 and migrates it",
                "add .raw(\"{\\\"schemaVersion\\\": 42}\"), or the version that it was written for"));
  }
}
