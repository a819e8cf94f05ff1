package io.cortexmon.check;

import io.cortexmon.check.VariableUse.Kind;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where a dashboard uses variables: in queries, data sources, links, repetition, and in all
 * other texts, of which it is less sure.
 */
final class VariableUses {

  /** What Grafana fills in, and what is not prose either. */
  private static final Set<String> FILLED_IN =
      Set.of("interval", "timeFrom", "timeShift", "url", "valueExpr");

  /** What says nothing of the variables that a definition needs. */
  private static final Set<String> CHOSEN =
      Set.of("current", "options", "name", "label", "description", "definition");

  /** Options that hold a variable's name without a dollar sign. */
  private static final Set<String> NAMES = Set.of("dashboardVariableName", "variable");

  private static final Set<String> NO_QUERY = Set.of("refId", "legendFormat", "alias", "hide");

  private final List<VariableUse> uses = new ArrayList<>();
  private String owner = "";
  private String subject = "";
  private Place place = Place.UNKNOWN;

  private VariableUses() {}

  static List<VariableUse> in(Board board) {
    VariableUses found = new VariableUses();
    for (BoardPanel panel : board.panels()) {
      found.panel(panel);
    }
    for (JsonObject variable : board.variables()) {
      found.variable(variable, board);
    }
    found.subject = board.subject();
    found.place = board.place();
    found.owner = "";
    for (JsonObject annotation : board.json().object("annotations").array("list").objects()) {
      found.asking(annotation, Set.of("target", "expr", "query"), JsonObject.EMPTY);
    }
    found.texts(Json.of(board.json().text("title").orElse("")));
    found.texts(Json.of(board.json().text("description").orElse("")));
    found.texts(board.json().array("links"));
    return found.uses;
  }

  private void panel(BoardPanel panel) {
    subject = panel.subject();
    place = panel.place();
    JsonObject json = panel.json();
    json.forEach(
        (name, value) -> {
          switch (name) {
            case "targets" -> panel.targets().forEach(target -> target(target, json));
            case "datasource" -> dataSource(value);
            case "repeat" -> repeat(value);
            case "panels", "gridPos", "type", "id" -> {
              // Inner panels come by themselves, and these hold no text.
            }
            default -> field(name, value);
          }
        });
  }

  private void target(JsonObject target, JsonObject panel) {
    QueryLanguage language = QueryLanguage.of(target, panel);
    target.forEach(
        (name, value) -> {
          if (name.equals("datasource")) {
            dataSource(value);
          } else if (NO_QUERY.contains(name)) {
            texts(value);
          } else {
            query(value, name.equals("expr") ? atLeast(language) : language);
          }
        });
  }

  /** A field of that name is PromQL or LogQL, also where the data source is not said. */
  private static QueryLanguage atLeast(QueryLanguage language) {
    return language == QueryLanguage.OTHER ? QueryLanguage.LOGQL : language;
  }

  private void variable(JsonObject variable, Board board) {
    owner = Board.name(variable);
    subject = board.subject(owner);
    place = board.place(owner);
    boolean asks = Board.type(variable).equals("query");
    asking(variable, asks ? Set.of("query") : Set.of(), JsonObject.EMPTY);
  }

  /** A definition with a data source, some of whose fields are queries. */
  private void asking(JsonObject json, Set<String> queries, JsonObject panel) {
    QueryLanguage language = QueryLanguage.of(json, panel);
    json.forEach(
        (name, value) -> {
          if (name.equals("datasource")) {
            dataSource(value);
          } else if (queries.contains(name)) {
            query(value, language);
          } else if (owner.isEmpty() || !CHOSEN.contains(name)) {
            field(name, value);
          }
        });
  }

  private void field(String name, Json value) {
    if (value instanceof Json.Text text && NAMES.contains(name) && !text.value().startsWith("$")) {
      add(text.value(), text.value(), Kind.PERHAPS);
    }
    if (value instanceof Json.Text text && FILLED_IN.contains(name)) {
      References.in(
          text.value(),
          (variable, reference, closed, start) ->
              add(
                  variable,
                  reference,
                  isParameter(text.value(), closed, start) ? Kind.PERHAPS : Kind.SURE));
    } else {
      texts(value);
    }
  }

  /** In an address, {@code ?$filter=} is the name of a parameter, as OData has them. */
  private static boolean isParameter(String text, boolean closed, int start) {
    return !closed && start > 0 && (text.charAt(start - 1) == '?' || text.charAt(start - 1) == '&');
  }

  private void query(Json value, QueryLanguage language) {
    if (value instanceof Json.Text text) {
      References.in(
          text.value(),
          (name, reference, closed, start) ->
              add(
                  name,
                  reference,
                  language.isSure(text.value(), closed, start) ? Kind.SURE : Kind.PERHAPS));
    } else if (value instanceof JsonObject object) {
      object.forEach((name, inner) -> query(inner, language));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(item -> query(item, language));
    }
  }

  private void texts(Json value) {
    if (value instanceof Json.Text text) {
      References.in(
          text.value(), (name, reference, closed, start) -> add(name, reference, Kind.PERHAPS));
    } else if (value instanceof JsonObject object) {
      object.forEach(this::field);
    } else if (value instanceof JsonArray array) {
      array.items().forEach(this::texts);
    }
  }

  private void dataSource(Json value) {
    String uid =
        value instanceof JsonObject object
            ? object.text("uid").orElse("")
            : value instanceof Json.Text text ? text.value() : "";
    References.in(uid, (name, reference, closed, start) -> add(name, reference, Kind.DATA_SOURCE));
  }

  private void repeat(Json value) {
    if (value instanceof Json.Text text && !text.value().isEmpty()) {
      add(text.value(), text.value(), Kind.REPEAT);
    }
  }

  private void add(String name, String text, Kind kind) {
    uses.add(new VariableUse(name, text, kind, owner, subject, place));
  }
}
