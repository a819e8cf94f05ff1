package io.cortexmon.dashboard.annotation;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.Reads;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.rule.AlertingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The series {@code ALERTS} that Prometheus writes for alerts while they fire, with the labels of
 * each alert: a value of 1, and none where nothing fires.
 *
 * <pre>{@code
 * FiringAlerts.where(COMPONENT.isPresent())   // ALERTS{alertstate="firing",component!=""}
 * }</pre>
 *
 * @param matchers the conditions on the alerts' labels
 */
public record FiringAlerts(List<LabelMatcher> matchers) implements Query {

  /** The label with the name of the alerting rule. */
  public static final Label ALERTNAME = Label.named("alertname");

  private static final LabelMatcher FIRING =
      LabelMatcher.of("alertstate", LabelMatcher.Op.EQUAL, "firing");

  public FiringAlerts {
    matchers = List.copyOf(matchers);
  }

  /** Returns the alerts that meet all conditions, which may use variables; all where none. */
  public static FiringAlerts where(Matcher... conditions) {
    return new FiringAlerts(Arrays.stream(conditions).map(Matcher::matcher).toList());
  }

  /** Returns the alerts of these rules. */
  public static FiringAlerts of(AlertingRule rule, AlertingRule... more) {
    List<String> names = new ArrayList<>(List.of(rule.name()));
    Arrays.stream(more).map(AlertingRule::name).forEach(names::add);
    return where(
        names.size() == 1
            ? ALERTNAME.is(rule.name())
            : ALERTNAME.isOneOf(names.toArray(String[]::new)));
  }

  @Override
  public Expr expr() {
    List<LabelMatcher> all = new ArrayList<>(List.of(FIRING));
    all.addAll(matchers);
    return Expr.select("ALERTS", all);
  }

  /** Prometheus writes the series itself, so no metric and no recording rule is read. */
  @Override
  public Reads reads() {
    return Reads.NOTHING;
  }
}
