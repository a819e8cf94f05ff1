package io.cortexmon.testing;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time at which a test begins.
 *
 * @param millis since 1970-01-01, as queries see it
 * @param isBeyond whether nanoseconds since 1970-01-01 are more than 64 bits, before 1677 or after
 *     2262. Queries then look at another time than samples are written at, and find none.
 */
record StartTimestamp(long millis, boolean isBeyond) {

  static final StartTimestamp EPOCH = new StartTimestamp(0, false);

  private static final double LONGEST = 0x1p63;
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);
  private static final long MILLI = 1_000_000;

  /** The first second of year 1, which to Go is no time. */
  private static final BigInteger NONE = BigInteger.valueOf(-62_135_596_800L).multiply(SECOND);

  private static final Pattern SECONDS =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[-+][0-9]{2}:[0-9]{2})");

  /** Returns the time; nothing where the text is none. */
  static Optional<StartTimestamp> read(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(of(Double.parseDouble(text)));
    }
    if (!RFC_3339.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return Optional.of(of(time.getEpochSecond(), time.getNano()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static StartTimestamp of(double seconds) {
    // What does not fit becomes the smallest number, as on the machines that promtool is built for.
    long whole = Math.abs(seconds) < LONGEST ? (long) seconds : Long.MIN_VALUE;
    double rest = Math.abs(seconds) < LONGEST ? seconds - whole : 0;
    return of(whole, (long) (rest * SECOND.doubleValue()));
  }

  private static StartTimestamp of(long seconds, long nanos) {
    BigInteger all = BigInteger.valueOf(seconds).multiply(SECOND).add(BigInteger.valueOf(nanos));
    if (all.equals(NONE)) {
      return EPOCH;
    }
    long fitting = all.longValue();
    return all.bitLength() < Long.SIZE
        ? new StartTimestamp(Math.floorDiv(fitting, MILLI), false)
        : new StartTimestamp(fitting / MILLI, true);
  }
}
