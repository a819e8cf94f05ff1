package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.List;

/** A dashboard without a panel; rows alone show nothing. */
final class EmptyDashboard implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    return board.panels().stream().allMatch(BoardPanel::isRow)
        ? List.of(
            Finding.warning(
                "dashboard/no-panels",
                board.subject(),
                board.place(),
                "the dashboard has no panels",
                "add panels with .panel(..), or leave the dashboard out"))
        : List.of();
  }
}
