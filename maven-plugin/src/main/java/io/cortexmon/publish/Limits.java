package io.cortexmon.publish;

import java.time.Duration;

/**
 * How long a publish goes on while others push to the same branch.
 *
 * @param tries how many pushes are tried
 * @param time after which none is tried any more
 * @param firstPause the longest that the first pause may be; each further one may be twice as long
 * @param longestPause the longest that any pause may be
 */
public record Limits(int tries, Duration time, Duration firstPause, Duration longestPause) {

  /** 50 tries in at most 5 minutes. */
  public static final Limits DEFAULT =
      new Limits(50, Duration.ofMinutes(5), Duration.ofMillis(100), Duration.ofSeconds(3));

  /**
   * Returns limits with the usual pauses.
   *
   * @param tries how many pushes are tried, at least 1
   * @param time after which none is tried any more
   */
  public static Limits of(int tries, Duration time) {
    return new Limits(tries, time, DEFAULT.firstPause, DEFAULT.longestPause);
  }

  /**
   * Returns the pause after a try.
   *
   * @param tried how many tries there were
   * @param random from 0 up to 1: publishers that met once are not to meet again
   */
  Duration pause(int tried, double random) {
    double longest = firstPause.toMillis() * Math.pow(2, Math.min(tried - 1, 20));
    double capped = Math.min(longest, (double) longestPause.toMillis());
    return Duration.ofMillis(1 + (long) (capped * (0.5 + random / 2)));
  }
}
