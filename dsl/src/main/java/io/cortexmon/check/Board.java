package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.GridPos;
import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.variable.DashboardVariable;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dashboard as Grafana will read it, taken apart once for all checks: the final JSON, whether it
 * was written in Java or read from a file.
 *
 * @param dashboard what was declared
 * @param json all of it
 * @param panels panels and rows from top to bottom; those that a row holds follow it
 * @param top those that stand on the dashboard itself
 * @param variables what viewers choose, in order, doubles included
 * @param uses where variables are used
 * @param dataSources what the system declares
 */
record Board(
    Dashboard dashboard,
    JsonObject json,
    List<BoardPanel> panels,
    List<BoardPanel> top,
    List<JsonObject> variables,
    List<VariableUse> uses,
    List<DataSource> dataSources) {

  static Board of(Dashboard dashboard, List<DataSource> dataSources) {
    List<PlacedPanel> layout = dashboard.layout();
    JsonObject json = dashboard.json(layout);
    List<BoardPanel> all = new ArrayList<>();
    List<BoardPanel> top = new ArrayList<>();
    for (PlacedPanel placed : finalPanels(dashboard, json, layout)) {
      BoardPanel panel = BoardPanel.of(placed, dashboard);
      top.add(panel);
      all.add(panel);
      all.addAll(panel.inner());
    }
    List<JsonObject> variables = json.object("templating").array("list").objects();
    Board board = new Board(dashboard, json, all, top, variables, List.of(), dataSources);
    return board.uses(VariableUses.in(board));
  }

  private Board uses(List<VariableUse> found) {
    return new Board(dashboard, json, panels, top, variables, found, dataSources);
  }

  /** Panels that were replaced by raw JSON have no Java behind them. */
  private static List<PlacedPanel> finalPanels(
      Dashboard dashboard, JsonObject json, List<PlacedPanel> layout) {
    if (!dashboard.raw().has("panels")) {
      return layout;
    }
    return json.array("panels").objects().stream()
        .map(panel -> new PlacedPanel(panel, GridPos.NONE, List.of(), List.of(), dashboard.place()))
        .toList();
  }

  /** The variables by name; the first of two that share one. */
  Map<String, JsonObject> byName() {
    Map<String, JsonObject> named = new LinkedHashMap<>();
    for (JsonObject variable : variables) {
      named.putIfAbsent(name(variable), variable);
    }
    return named;
  }

  static String name(JsonObject variable) {
    return variable.text("name").orElse("");
  }

  static String type(JsonObject variable) {
    return variable.text("type").orElse("");
  }

  Place place() {
    return dashboard.place();
  }

  /** Where the variable was declared: the dashboard, unless it was written in Java. */
  Place place(String variable) {
    return dashboard.variables().stream()
        .filter(one -> one.name().equals(variable))
        .map(DashboardVariable::place)
        .findFirst()
        .orElse(place());
  }

  String subject() {
    return dashboard.subject();
  }

  /** Returns {@code variable "x" of dashboard "Orders"}, for messages. */
  String subject(String variable) {
    return "variable " + Arguments.quoted(variable) + " of " + subject();
  }
}
