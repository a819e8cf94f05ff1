package io.cortexmon.testing;

import java.math.BigDecimal;

/** Durations as Go prints its own, for example {@code 1h0m0s}. */
final class GoDuration {

  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private GoDuration() {}

  static String text(long millis) {
    if (millis == 0) {
      return "0s";
    }
    if (millis < 0) {
      return "-" + text(-millis);
    }
    if (millis < SECOND) {
      return millis + "ms";
    }
    long hours = millis / HOUR;
    long minutes = millis % HOUR / MINUTE;
    String seconds =
        BigDecimal.valueOf(millis % MINUTE, 3).stripTrailingZeros().toPlainString() + "s";
    if (hours > 0) {
      return hours + "h" + minutes + "m" + seconds;
    }
    return minutes > 0 ? minutes + "m" + seconds : seconds;
  }
}
