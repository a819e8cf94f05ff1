package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.ValueType;
import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query in a label or annotation of an alert that is no PromQL, or gives what a template can not
 * use. Queries that the template calculates are not known.
 */
final class InvalidTemplateQuery implements Check {

  private static final String HINT = "the query of a template gives an instant vector or a scalar";

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (AlertText text : AlertText.in(monitoring)) {
      Optional<Template> template = text.template();
      if (template.isPresent()) {
        for (TemplateUses.QueryUse use : template.get().uses().queries()) {
          use.text().ifPresent(query -> check(query, use.start(), text, findings));
        }
      }
    }
    return findings;
  }

  private static void check(String query, int start, AlertText text, List<Finding> findings) {
    try {
      Expr expr = PromQl.parse(query, ParseOptions.EXPERIMENTAL);
      if (expr.type() == ValueType.MATRIX || expr.type() == ValueType.STRING) {
        String gives = expr.type() == ValueType.MATRIX ? "a range vector" : "a string";
        findings.add(text.error("template/query", "asks a query that gives " + gives, start, HINT));
      }
    } catch (PromQlSyntaxException e) {
      findings.add(
          text.error(
              "template/query",
              "asks a query that is no PromQL: " + e.prometheusMessage(),
              start,
              e.errors().get(0).hint().orElse(HINT)));
    }
  }
}
