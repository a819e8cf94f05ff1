package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A panel or row that is repeated by what is no variable, or one that has no list of values. */
final class UnrepeatablePanel implements DashboardCheck {

  private static final String RULE = "dashboard/unrepeatable";

  /** Those whose viewers can choose several values (grafana-scenes, MultiValueVariable). */
  private static final Set<String> REPEATABLE = Set.of("query", "custom", "datasource", "groupby");

  @Override
  public List<Finding> find(Board board) {
    Map<String, JsonObject> variables = board.byName();
    List<Finding> findings = new ArrayList<>();
    String row = "";
    for (BoardPanel panel : board.panels()) {
      String variable = panel.json().text("repeat").orElse("");
      if (!variable.isEmpty()) {
        find(panel, variable, variables, panel.isRow() ? "" : row).ifPresent(findings::add);
      }
      row = panel.isRow() ? variable : row;
    }
    return findings;
  }

  private static Optional<Finding> find(
      BoardPanel panel, String name, Map<String, JsonObject> variables, String row) {
    JsonObject variable = variables.get(name);
    if (variable == null) {
      return Optional.of(undefined(panel, name, variables.keySet()));
    }
    String type = Board.type(variable);
    if (!REPEATABLE.contains(type)) {
      return Optional.of(
          Finding.error(
              RULE,
              panel.subject(),
              panel.place(),
              "it is repeated by `" + name + "`, a " + type + " variable, which has one value",
              "repeat it by a query, custom or data source variable"));
    }
    if (!variable.isTrue("multi") && !variable.isTrue("includeAll")) {
      return Optional.of(
          Finding.warning(
              RULE,
              panel.subject(),
              panel.place(),
              "it is repeated by `" + name + "`, of which viewers choose one value only",
              "add .multi() or .includeAll() to the variable"));
    }
    return name.equals(row) ? Optional.of(twice(panel, name)) : Optional.empty();
  }

  private static Finding undefined(BoardPanel panel, String name, Set<String> defined) {
    return Finding.error(
        RULE,
        panel.subject(),
        panel.place(),
        "it is repeated by the variable `" + name + "`, which is not defined",
        Nearest.to(name, defined)
            .map(nearest -> "did you mean `" + nearest + "`?")
            .orElse("add it to the dashboard's .variables(..)"));
  }

  private static Finding twice(BoardPanel panel, String name) {
    return Finding.warning(
        RULE,
        panel.subject(),
        panel.place(),
        "it is repeated by `" + name + "`, as the row that it stands in",
        "in each copy of the row there is one value left: take .repeat(..) off one of them");
  }
}
