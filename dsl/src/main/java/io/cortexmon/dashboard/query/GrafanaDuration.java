package io.cortexmon.dashboard.query;

import java.time.Duration;

/**
 * Durations as Grafana reads them: one number and one unit.
 *
 * <p>Unlike Prometheus, Grafana knows no {@code 1h30m}: for an interval it stops reading after the
 * first unit and takes one hour, and a time range such as {@code now-1h30m} is invalid to it
 * (@grafana/data 13.2.3, {@code datetime/rangeutil.ts} and {@code datemath.ts}).
 */
public final class GrafanaDuration {

  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private GrafanaDuration() {}

  /**
   * Returns for example {@code 90m}, {@code 5s}, {@code 1d} or {@code 250ms}: the largest unit of
   * which the duration is a whole number. Parts below a millisecond are cut off.
   */
  public static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0 || millis % SECOND != 0) {
      return millis == 0 ? "0s" : millis + "ms";
    }
    if (millis % MINUTE != 0) {
      return millis / SECOND + "s";
    }
    if (millis % HOUR != 0) {
      return millis / MINUTE + "m";
    }
    return millis % DAY != 0 ? millis / HOUR + "h" : millis / DAY + "d";
  }
}
