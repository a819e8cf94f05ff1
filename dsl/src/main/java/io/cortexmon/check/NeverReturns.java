package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Emptiness;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A query that can never return anything, whatever the data: an alert that never fires, a rule that
 * records nothing, an empty panel.
 */
final class NeverReturns implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Contents.rules(monitoring)) {
      Emptiness emptiness = Emptiness.of(rule.query().expr());
      if (emptiness.isAlways()) {
        String what =
            rule instanceof AlertingRule ? "the alert never fires" : "nothing is recorded";
        findings.add(
            Finding.error(
                "query/never-returns",
                rule.subject(),
                rule.place(),
                what + ": " + message(emptiness),
                hint(emptiness)));
      }
    }
    for (QueryUse use : Contents.ofDashboards(monitoring)) {
      Emptiness emptiness = Emptiness.of(use.query().expr());
      if (emptiness.isAlways()) {
        findings.add(
            Finding.warning(
                "query/never-returns",
                use.subject(),
                use.place(),
                message(emptiness),
                hint(emptiness)));
      }
    }
    return findings.stream().distinct().toList();
  }

  private static String message(Emptiness emptiness) {
    String culprit = emptiness.culprit().map(Expr::text).orElse("");
    return String.format("`%s` can not return anything: %s", culprit, emptiness.reason());
  }

  private static String hint(Emptiness emptiness) {
    boolean counts =
        emptiness.culprit().stream().anyMatch(NeverReturns::isComparison)
            && emptiness.culprit().stream()
                .flatMap(culprit -> culprit.children().stream())
                .anyMatch(NeverReturns::isCount);
    return counts
        ? "no series give no count, not a count of 0: ask for absent(..), or add `or vector(0)`"
        : "whatever the data, the result is empty: change the query";
  }

  private static boolean isComparison(Expr expr) {
    return expr instanceof Expr.Binary binary && binary.operator().isComparison();
  }

  private static boolean isCount(Expr expr) {
    return (expr instanceof Expr.Aggregation aggregation
            && aggregation.aggregator() == Aggregator.COUNT)
        || (expr instanceof Expr.Call call && call.function() == Function.COUNT_OVER_TIME);
  }
}
