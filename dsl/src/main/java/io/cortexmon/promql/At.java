package io.cortexmon.promql;

import java.time.Instant;

/** The {@code @} modifier of a selector or subquery: the time at which it is evaluated. */
public sealed interface At {

  /** No {@code @} modifier: the evaluation time. */
  At NONE = Anchor.NONE;

  /** {@code @ start()}: the start of the query's range. */
  At START = Anchor.START;

  /** {@code @ end()}: the end of the query's range. */
  At END = Anchor.END;

  /** Returns {@code @ <seconds>} for an instant, to the millisecond. */
  static At of(Instant instant) {
    return new Timestamp(instant.toEpochMilli());
  }

  /** Returns {@code @ $variable} for a dashboard variable that holds seconds since 1970-01-01. */
  static At of(Variable variable) {
    return new Reference(variable.name(), variable.reference());
  }

  /** A moment relative to the query. */
  enum Anchor implements At {
    NONE,
    START,
    END
  }

  /**
   * A fixed moment.
   *
   * @param millis milliseconds since 1970-01-01
   */
  record Timestamp(long millis) implements At {}

  /**
   * A moment that Grafana fills in when the dashboard is shown. Rules can not use one.
   *
   * @param name the variable's name, for example {@code __to}
   * @param reference its text in the query, for example <code>${__to:date:seconds}</code>
   */
  record Reference(String name, String reference) implements At {}
}
