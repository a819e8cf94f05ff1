package io.cortexmon.definition;

import java.time.Duration;

/**
 * Short names for the durations that definitions are full of, to be imported statically: {@code
 * minutes(5)}.
 */
public final class Durations {

  private Durations() {}

  /** Returns {@code n} milliseconds. */
  public static Duration milliseconds(long n) {
    return Duration.ofMillis(n);
  }

  /** Returns {@code n} seconds. */
  public static Duration seconds(long n) {
    return Duration.ofSeconds(n);
  }

  /** Returns {@code n} minutes. */
  public static Duration minutes(long n) {
    return Duration.ofMinutes(n);
  }

  /** Returns {@code n} hours. */
  public static Duration hours(long n) {
    return Duration.ofHours(n);
  }

  /** Returns {@code n} days of 24 hours. */
  public static Duration days(long n) {
    return Duration.ofDays(n);
  }
}
