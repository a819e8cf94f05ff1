package io.cortexmon.metric;

import io.cortexmon.promql.LabelMatcher;

/**
 * A condition on one label, made by the label itself: {@code STATUS.isNot("ok")}. It filters
 * queries, matches in routes and inhibitions; one that is a {@link LabelValue} also labels alerts
 * and targets.
 */
public interface Matcher {

  /** The label it is about. */
  Label label();

  /** The condition as PromQL and Alertmanager read it. */
  LabelMatcher matcher();
}
