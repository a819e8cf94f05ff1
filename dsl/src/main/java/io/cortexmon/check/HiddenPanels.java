package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.List;

/** Panels that stand in an unfolded row: Grafana shows those of folded rows only. */
final class HiddenPanels implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    return board.top().stream()
        .filter(row -> row.isRow() && !row.inner().isEmpty() && !row.json().isTrue("collapsed"))
        .map(
            row ->
                Finding.error(
                    "dashboard/hidden-panels",
                    row.subject(),
                    row.place(),
                    "the row is not collapsed, so Grafana does not show the "
                        + row.inner().size()
                        + " panels in it",
                    "set collapsed, or put the panels after the row"))
        .toList();
  }
}
