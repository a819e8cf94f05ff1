package io.cortexmon.testing.coverage;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.rule.template.TemplateData;
import io.cortexmon.testing.Alert;
import io.cortexmon.testing.ScenarioMoment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What a rule's query, or a part of it, gives at one step of a scenario. */
final class StepResults {

  private static final String ALERT_NAME = "alertname";

  private final ScenarioMoment moment;
  private final DeclaredRule rule;
  private final long millis;
  private final IdentityHashMap<Expr, List<QueryValue.Sample>> results = new IdentityHashMap<>();

  StepResults(ScenarioMoment moment, DeclaredRule rule, long millis) {
    this.moment = moment;
    this.rule = rule;
    this.millis = millis;
  }

  /**
   * Returns the result that became an alert; nothing where there is none at this step, as while an
   * alert is kept firing.
   */
  Optional<QueryValue.Sample> resultOf(Expr expr, Alert alert) {
    Labels wanted = ofSeries(alert.labels());
    return results.computeIfAbsent(expr, this::evaluated).stream()
        .filter(sample -> ofSeries(sample.labels()).equals(wanted))
        .findFirst();
  }

  /** Returns what the templates of an alert are expanded with; nothing as above. */
  Optional<TemplateData> templateData(Alert alert) {
    return resultOf(rule.definition().expr(), alert)
        .map(sample -> moment.templateData(sample, millis));
  }

  /** The labels that come from the query, without those that the rule puts on. */
  private Labels ofSeries(Labels labels) {
    Labels bare = labels.with(Names.METRIC_NAME, "").with(ALERT_NAME, "");
    for (String name : rule.definition().labels().keySet()) {
      bare = bare.with(name, "");
    }
    return bare;
  }

  private List<QueryValue.Sample> evaluated(Expr expr) {
    try {
      QueryValue value = moment.valueOf(expr, millis - rule.offsetMillis());
      if (value instanceof QueryValue.InstantVector vector) {
        return vector.samples();
      }
      return value instanceof QueryValue.Scalar scalar
          ? List.of(
              new QueryValue.Sample(Labels.EMPTY, scalar.time(), scalar.value(), Optional.empty()))
          : List.of();
    } catch (EvaluationException e) {
      return List.of(); // The whole query did not fail, so nothing came of this part.
    }
  }
}
