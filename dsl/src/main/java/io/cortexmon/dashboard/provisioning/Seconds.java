package io.cortexmon.dashboard.provisioning;

import io.cortexmon.definition.Arguments;
import java.time.Duration;

/** Durations where Grafana takes whole seconds. */
final class Seconds {

  private Seconds() {}

  static long whole(String what, Duration duration) {
    Arguments.positive(what, duration);
    if (duration.toMillis() % 1000 != 0) {
      throw new IllegalArgumentException(
          what + " " + duration.toMillis() + "ms: must be whole seconds");
    }
    return duration.toSeconds();
  }
}
