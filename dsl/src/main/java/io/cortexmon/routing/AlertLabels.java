package io.cortexmon.routing;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.rule.AlertingRule;
import java.util.Arrays;

/** The label that Prometheus itself gives to alerts, for matchers, grouping and inhibition. */
public final class AlertLabels {

  /** The name of the alerting rule; every alert has it. */
  public static final Label ALERTNAME = Label.named("alertname");

  private AlertLabels() {}

  /**
   * Returns the condition that an alert comes from one of these rules: {@code
   * Inhibition.when(alertIs(MASTER_DOWN)).mutes(alertIs(WORKER_STUCK))}.
   */
  public static Matcher alertIs(AlertingRule... rules) {
    String[] names = Arrays.stream(rules).map(AlertingRule::name).toArray(String[]::new);
    return names.length == 1 ? ALERTNAME.is(names[0]) : ALERTNAME.isOneOf(names);
  }
}
