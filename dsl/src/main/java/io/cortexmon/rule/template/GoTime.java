package io.cortexmon.rule.template;

import io.cortexmon.promql.GoNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Times as Go has and shows them; all of them are in UTC. */
final class GoTime {

  /** When Go's times start, in seconds from 1970. */
  static final long YEAR_ONE = -62_135_596_800L;

  private static final double NANOS = 1e9;
  private static final double LARGEST = 0x1p63;
  private static final long NANOS_OF_MILLI = 1_000_000;

  private GoTime() {}

  /** Returns the time so long after 1970, to the millisecond. */
  static Instant ofSeconds(double seconds) throws CallFailure {
    if (!Double.isFinite(seconds)) {
      throw new CallFailure("value is NaN or Inf");
    }
    double nanos = seconds * NANOS;
    if (nanos > LARGEST || nanos < -LARGEST) {
      throw new CallFailure(
          GoNumber.shortest(seconds)
              + " cannot be represented as a nanoseconds timestamp since it overflows int64");
    }
    long whole = nanos == LARGEST ? Long.MIN_VALUE : (long) nanos;
    return Instant.ofEpochMilli(whole / NANOS_OF_MILLI);
  }

  /** Returns for example {@code 2015-06-23 13:19:44.128 +0000 UTC}. */
  static String text(Instant time) {
    return TimeLayout.format(time, "2006-01-02 15:04:05.999999999 -0700 MST");
  }

  /** Returns how Go's source would write the time. */
  static String source(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "time.Date(%d, time.%s, %d, %d, %d, %d, %d, time.UTC)",
        utc.getYear(),
        TimeLayout.month(utc.getMonthValue()),
        utc.getDayOfMonth(),
        utc.getHour(),
        utc.getMinute(),
        utc.getSecond(),
        utc.getNano());
  }

  /** Returns the nanoseconds between two times, as far as they fit. */
  static long between(Instant from, Instant to) {
    try {
      long seconds = Math.subtractExact(to.getEpochSecond(), from.getEpochSecond());
      long nanos = Math.multiplyExact(seconds, 1_000_000_000L);
      return Math.addExact(nanos, (long) to.getNano() - from.getNano());
    } catch (ArithmeticException e) {
      return to.isBefore(from) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
