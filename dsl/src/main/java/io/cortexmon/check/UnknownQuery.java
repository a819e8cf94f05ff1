package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An expression over a query that the panel does not have. */
final class UnknownQuery implements DashboardCheck {

  /** Expressions of these types name one query, and not in a formula. */
  private static final Set<String> OF_ONE = Set.of("reduce", "resample", "threshold");

  @Override
  public List<Finding> find(Board board) {
    Set<String> variables = board.byName().keySet();
    List<Finding> findings = new ArrayList<>();
    for (BoardPanel panel : board.panels()) {
      for (JsonObject target : panel.targets()) {
        if (QueryLanguage.of(target, panel.json()) == QueryLanguage.EXPRESSION) {
          find(panel, target, variables, findings);
        }
      }
    }
    return findings;
  }

  private static void find(
      BoardPanel panel, JsonObject target, Set<String> variables, List<Finding> findings) {
    Set<String> refIds = new LinkedHashSet<>();
    panel.targets().forEach(other -> refIds.add(BoardPanel.refId(other)));
    for (String read : reads(target)) {
      if (!refIds.contains(read) && !variables.contains(read) && !read.startsWith("__")) {
        findings.add(
            Finding.error(
                "dashboard/unknown-query",
                panel.subject(),
                panel.place(),
                "expression `"
                    + BoardPanel.refId(target)
                    + "` reads the query `"
                    + read
                    + "`, which the panel does not have",
                "it has " + String.join(", ", refIds)));
      }
    }
  }

  private static Set<String> reads(JsonObject target) {
    Set<String> reads = new LinkedHashSet<>();
    String expression = target.text("expression").orElse("");
    String type = target.text("type").orElse("");
    References.in(expression, (name, text, closed, start) -> reads.add(name));
    if (OF_ONE.contains(type) && reads.isEmpty() && !expression.isEmpty()) {
      reads.add(expression);
    }
    return reads;
  }
}
