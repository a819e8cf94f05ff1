package io.cortexmon.check;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A data source that a panel, query, variable or annotation names.
 *
 * @param reference how it is named: an object by rights
 * @param subject the definition that it stands in, for messages
 * @param place where that was declared
 */
record DataSourceUse(Json reference, String subject, Place place) {

  /** Returns all of a dashboard, those of panels first; {@code null} where a query names none. */
  static List<DataSourceUse> in(Board board) {
    List<DataSourceUse> uses = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      inPanel(panel, uses);
    }
    for (JsonObject variable : board.variables()) {
      String name = Board.name(variable);
      if (variable.has("datasource") || Board.type(variable).equals("query")) {
        uses.add(of(variable, board.subject(name), board.place(name)));
      }
    }
    for (JsonObject annotation : board.json().object("annotations").array("list").objects()) {
      if (!annotation.has("builtIn")) {
        uses.add(of(annotation, board.subject(), board.place()));
      }
    }
    return uses;
  }

  /** A target that names none asks that of its panel. */
  private static void inPanel(BoardPanel panel, List<DataSourceUse> uses) {
    boolean asksPanels =
        panel.targets().stream().anyMatch(target -> !names(target)) && !panel.isOfLibrary();
    if (names(panel.json()) || asksPanels) {
      uses.add(of(panel.json(), panel.subject(), panel.place()));
    }
    for (JsonObject target : panel.targets()) {
      if (names(target)) {
        uses.add(of(target, panel.subject(), panel.place()));
      }
    }
  }

  private static boolean names(JsonObject json) {
    return json.get("datasource").filter(value -> !value.equals(Json.NULL)).isPresent();
  }

  private static DataSourceUse of(JsonObject json, String subject, Place place) {
    return new DataSourceUse(json.get("datasource").orElse(Json.NULL), subject, place);
  }

  /** The uid, or the variable that names it; empty where it is not named by one. */
  String uid() {
    if (reference instanceof Json.Text text) {
      return text.value().startsWith("$") || text.value().startsWith("[[") ? text.value() : "";
    }
    return reference instanceof JsonObject object ? object.text("uid").orElse("") : "";
  }

  /** The type; empty where it is not said. */
  String type() {
    return reference instanceof JsonObject object ? object.text("type").orElse("") : "";
  }
}
