package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Variables;
import io.cortexmon.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A dashboard variable, or an interval of Grafana's, in a rule: Prometheus knows neither. */
final class VariableInRule implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Contents.rules(monitoring)) {
      Variables.in(rule.query().expr()).forEach(name -> findings.add(finding(rule, name)));
    }
    return findings;
  }

  private static Finding finding(Rule rule, String variable) {
    boolean interval = variable.startsWith("__");
    return Finding.error(
        "rule/dashboard-variable",
        rule.subject(),
        rule.place(),
        String.format(
            interval
                ? "Grafana's interval `$%s` stands in a rule"
                : "dashboard variable `$%s` stands in a rule",
            variable),
        interval
            ? "use a duration, such as minutes(5): only Grafana fills in its intervals"
            : "use a value from the Environment: only Grafana fills in variables");
  }
}
