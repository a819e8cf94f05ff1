package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.MissingLabel;
import java.util.ArrayList;
import java.util.List;

/** A query that groups, matches or replaces by a label that its operand can not have. */
final class ImpossibleLabel implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (QueryUse use : Contents.queries(monitoring)) {
      for (MissingLabel missing : MissingLabel.in(use.query().expr())) {
        findings.add(
            Finding.warning(
                "query/impossible-label",
                use.subject(),
                use.place(),
                String.format(
                    "%s label `%s`, which `%s` never has",
                    asks(missing), missing.label(), missing.operand().text()),
                hint(missing)));
      }
    }
    return findings.stream().distinct().toList();
  }

  private static String asks(MissingLabel missing) {
    return switch (missing.use()) {
      case GROUPING -> ((Expr.Aggregation) missing.user()).aggregator() + " groups by";
      case MATCHING -> "`" + ((Expr.Binary) missing.user()).operator() + "` matches on";
      case INCLUDING -> "`" + ((Expr.Binary) missing.user()).operator() + "` takes over";
      case SOURCE -> ((Expr.Call) missing.user()).function() + " reads";
      case BUCKETS -> ((Expr.Call) missing.user()).function() + " needs";
    };
  }

  private static String hint(MissingLabel missing) {
    String label = missing.label();
    return switch (missing.use()) {
      case GROUPING, SOURCE -> "keep `" + label + "` in the operand, or leave it out here";
      case MATCHING ->
          "a series with the label finds no partner: keep `"
              + label
              + "` on both sides, or use"
              + " ignoring or group_left";
      case INCLUDING -> "keep `" + label + "` on the side that it is taken from";
      case BUCKETS -> "keep `" + label + "`: sum by (" + label + ") (..)";
    };
  }
}
