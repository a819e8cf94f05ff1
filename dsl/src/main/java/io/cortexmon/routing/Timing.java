package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.Locale;

/** The three waits of a route. A route that does not set one has its parent's. */
public enum Timing {
  /** How long a new group waits for more alerts before its first notification. */
  GROUP_WAIT,
  /** How long a group waits before it tells of alerts that joined it. */
  GROUP_INTERVAL,
  /** How long until an unchanged group is notified again. */
  REPEAT_INTERVAL;

  Duration checked(Duration duration) {
    // Alertmanager refuses zero for the two intervals, and takes a group_wait of 0s as "at once".
    return this == GROUP_WAIT
        ? Arguments.notNegative(toString(), duration)
        : Arguments.positive(toString(), duration);
  }

  /** Returns Alertmanager's name, for example {@code group_wait}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
