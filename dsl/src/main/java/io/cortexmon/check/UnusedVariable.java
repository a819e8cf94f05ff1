package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A variable that nothing on the dashboard uses: viewers choose, and nothing changes. Where a
 * library panel or a link that takes all variables along may use it, nothing is said.
 */
final class UnusedVariable implements DashboardCheck {

  /** Grafana puts the choices of the others into queries by itself, or they choose for panels. */
  private static final Set<String> USED_BY_NAME =
      Set.of("query", "custom", "interval", "textbox", "constant", "switch");

  @Override
  public List<Finding> find(Board board) {
    if (board.variables().isEmpty() || mayBeUsedElsewhere(board)) {
      return List.of();
    }
    Set<String> used = new HashSet<>();
    board.uses().stream()
        .filter(use -> !use.owner().equals(use.name()))
        .forEach(use -> used.add(use.name()));
    if (used.contains("__all_variables")) {
      return List.of();
    }
    return board.variables().stream()
        .filter(variable -> USED_BY_NAME.contains(Board.type(variable)))
        .map(Board::name)
        .filter(name -> !used.contains(name))
        .distinct()
        .map(name -> finding(board, name))
        .toList();
  }

  private static boolean mayBeUsedElsewhere(Board board) {
    return board.panels().stream().anyMatch(BoardPanel::isOfLibrary)
        || takesVariables(board.json())
        || board.panels().stream().anyMatch(panel -> takesVariables(panel.json()));
  }

  private static boolean takesVariables(JsonObject json) {
    return json.array("links").objects().stream().anyMatch(link -> link.isTrue("includeVars"));
  }

  private static Finding finding(Board board, String name) {
    return Finding.warning(
        "dashboard/unused-variable",
        board.subject(name),
        board.place(name),
        "no query, title or link uses the variable",
        "use it, for example by LABEL.in(variable), or leave it out");
  }
}
