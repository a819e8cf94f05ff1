package io.cortexmon.check;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.dashboard.variable.PrometheusVariableQuery;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A query in JSON that asks Prometheus and is no PromQL, whatever its variables hold. Those that
 * were written in Java were read there. A warning, because a variable may still make it right: one
 * that holds an operator, say.
 */
final class UnreadableQuery implements DashboardCheck {

  /** Reads a query, or throws. */
  private interface Reader {
    Object read(String query);
  }

  @Override
  public List<Finding> find(Board board) {
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      if (typed(panel).size() != panel.targets().size()) {
        inPanel(panel, findings);
      }
    }
    for (JsonObject variable : board.variables()) {
      String name = Board.name(variable);
      if (Board.type(variable).equals("query") && isPromQl(variable)) {
        check(
            "its query",
            query(variable),
            PrometheusVariableQuery::queries,
            new Owner(board.subject(name), board.place(name)),
            findings);
      }
    }
    for (JsonObject annotation : board.json().object("annotations").array("list").objects()) {
      if (isPromQl(annotation)) {
        inAnnotation(annotation, board, findings);
      }
    }
    return findings;
  }

  /** The definition that a query stands in. */
  private record Owner(String subject, Place place) {}

  private static void inPanel(BoardPanel panel, List<Finding> findings) {
    Set<String> known = new HashSet<>();
    for (Target target : typed(panel)) {
      target.json().text("expr").ifPresent(known::add);
    }
    Owner owner = new Owner(panel.subject(), panel.place());
    for (JsonObject target : panel.targets()) {
      String expr = target.text("expr").orElse("");
      if (!known.contains(expr) && QueryLanguage.of(target, panel.json()) == QueryLanguage.PROMQL) {
        String id = BoardPanel.refId(target);
        String what = id.isEmpty() ? "a query" : "query `" + id + "`";
        check(what, expr, UnreadableQuery::read, owner, findings);
      }
    }
  }

  /** The targets that were read in Java. */
  private static List<Target> typed(BoardPanel panel) {
    List<Target> targets = new ArrayList<>();
    panel.panel().forEach(typed -> targets.addAll(typed.parts().targets()));
    targets.removeIf(target -> target.queries().isEmpty());
    return targets;
  }

  private static void inAnnotation(JsonObject annotation, Board board, List<Finding> findings) {
    String expr =
        annotation
            .text("expr")
            .filter(text -> !text.isBlank())
            .or(() -> annotation.object("target").text("expr"))
            .orElse("");
    String subject =
        "annotation " + quoted(annotation.text("name").orElse("")) + " of " + board.subject();
    check("its query", expr, UnreadableQuery::read, new Owner(subject, board.place()), findings);
  }

  private static boolean isPromQl(JsonObject asking) {
    return QueryLanguage.of(asking, JsonObject.EMPTY) == QueryLanguage.PROMQL;
  }

  /** Older Grafanas store a text, newer ones an object. */
  private static String query(JsonObject variable) {
    return variable.get("query").filter(Json.Text.class::isInstance).isPresent()
        ? variable.text("query").orElse("")
        : variable.object("query").text("query").orElse("");
  }

  private static Object read(String query) {
    return PromQl.parse(query, ParseOptions.GRAFANA);
  }

  private static void check(
      String what, String query, Reader reader, Owner owner, List<Finding> findings) {
    if (query.isBlank()) {
      return;
    }
    try {
      reader.read(query);
    } catch (PromQlSyntaxException e) {
      findings.add(
          Finding.warning(
              "dashboard/unreadable-query",
              owner.subject(),
              owner.place(),
              what + " is no PromQL: " + e.prometheusMessage(),
              e.errors()
                  .get(0)
                  .hint()
                  .orElse("correct it, or see that its variables make PromQL of it")));
    }
  }
}
