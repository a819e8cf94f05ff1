package io.cortexmon.rule.template;

import io.cortexmon.promql.GoNumber;

/** Durations as Go has them: a whole number of nanoseconds. */
final class GoDuration {

  private static final long SECOND = 1_000_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final double LARGEST = 0x1p63;

  private GoDuration() {}

  static long ofSeconds(double seconds) {
    double nanos = seconds * SECOND;
    boolean fits = nanos < LARGEST && nanos >= -LARGEST;
    return fits ? (long) nanos : Long.MIN_VALUE;
  }

  static double seconds(long nanos) {
    return inUnit(nanos, SECOND);
  }

  static double minutes(long nanos) {
    return inUnit(nanos, MINUTE);
  }

  static double hours(long nanos) {
    return inUnit(nanos, HOUR);
  }

  private static double inUnit(long nanos, long unit) {
    long whole = nanos / unit;
    long rest = nanos % unit;
    return (double) whole + (double) rest / (double) unit;
  }

  /** Returns for example {@code 1h2m3.5s}, {@code 1.5ms} or {@code 0s}. */
  static String text(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    long rest = Math.abs(nanos);
    if (Long.compareUnsigned(rest, SECOND) < 0) {
      return sign + small(rest);
    }
    long seconds = Long.divideUnsigned(rest, SECOND);
    String fraction = fraction(Long.remainderUnsigned(rest, SECOND));
    String text = seconds % 60 + fraction + "s";
    long minutes = seconds / 60;
    if (minutes > 0) {
      text = minutes % 60 + "m" + text;
    }
    long hours = minutes / 60;
    return sign + (hours > 0 ? hours + "h" : "") + text;
  }

  private static String small(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000
        ? GoNumber.plain(nanos / 1e3) + "\u00b5s"
        : GoNumber.plain(nanos / 1e6) + "ms";
  }

  private static String fraction(long nanos) {
    if (nanos == 0) {
      return "";
    }
    String digits = Long.toString(SECOND + nanos).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return "." + digits.substring(0, end);
  }

  /** Returns the duration towards zero as a multiple of a unit. */
  static long truncated(long nanos, long unit) {
    return unit <= 0 ? nanos : nanos - nanos % unit;
  }

  /** Returns the nearest multiple of a unit, halves away from zero. */
  static long rounded(long nanos, long unit) {
    if (unit <= 0) {
      return nanos;
    }
    long rest = nanos % unit;
    boolean down = Math.abs(rest) < unit - Math.abs(rest);
    long rounded = down ? nanos - rest : nanos - rest + Long.signum(nanos) * unit;
    boolean overflow = !down && Long.signum(rounded) != Long.signum(nanos) && rounded != 0;
    return overflow ? (nanos < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : rounded;
  }
}
