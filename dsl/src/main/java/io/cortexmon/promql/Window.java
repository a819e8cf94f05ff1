package io.cortexmon.promql;

import java.time.Duration;

/**
 * What stands between square brackets, or after {@code offset}: a duration, or one of Grafana's
 * intervals.
 */
public sealed interface Window {

  /**
   * A duration that is known now. Negative only after {@code offset}.
   *
   * @param duration the length, to the millisecond
   */
  record Fixed(Duration duration) implements Window {}

  /**
   * A duration that Grafana fills in when the dashboard is shown. Rules can not use one.
   *
   * @param name the variable's name, for example {@code __rate_interval}
   * @param reference its text in the query, for example {@code $__rate_interval}
   */
  record Interval(String name, String reference) implements Window {}

  /** Returns a fixed window. */
  static Window of(Duration duration) {
    return new Fixed(duration);
  }

  /** Returns the value of a dashboard variable that holds a duration. */
  static Window of(Variable variable) {
    return new Interval(variable.name(), variable.reference());
  }

  /**
   * Grafana's {@code $__rate_interval}: long enough for {@code rate()} at any zoom, the larger of
   * {@code $__interval} plus the scrape interval and four scrape intervals.
   */
  static Window rateInterval() {
    return new Interval("__rate_interval", "$__rate_interval");
  }

  /** Grafana's {@code $__interval}: the time between two points of the panel. */
  static Window interval() {
    return new Interval("__interval", "$__interval");
  }

  /** Grafana's {@code $__range}: the whole time range that the dashboard shows. */
  static Window range() {
    return new Interval("__range", "$__range");
  }
}
