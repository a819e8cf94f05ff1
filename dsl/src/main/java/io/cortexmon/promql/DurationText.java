package io.cortexmon.promql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Durations as Prometheus and Alertmanager write and read them. */
public final class DurationText {

  private record UnitOfTime(String symbol, long millis, boolean onlyWhole) {}

  private static final List<UnitOfTime> UNITS =
      List.of(
          new UnitOfTime("y", 365L * 24 * 3600 * 1000, true),
          new UnitOfTime("w", 7L * 24 * 3600 * 1000, true),
          new UnitOfTime("d", 24L * 3600 * 1000, false),
          new UnitOfTime("h", 3600L * 1000, false),
          new UnitOfTime("m", 60L * 1000, false),
          new UnitOfTime("s", 1000, false),
          new UnitOfTime("ms", 1, false));

  private static final long NANOS = 1_000_000;

  private DurationText() {}

  /**
   * Returns for example {@code 1h30m}, {@code 5m}, {@code 1d} or {@code 0s}.
   *
   * <p>Units are y (365 days), w, d, h, m, s, ms; years and weeks are used only where they divide
   * the duration exactly, as Prometheus does (prometheus/common, {@code model.Duration.String}).
   * Parts below a millisecond are cut off.
   */
  public static String of(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration);
    return text.toString();
  }

  static void append(StringBuilder out, Duration duration) {
    if (duration.isNegative()) {
      long millis = duration.negated().toMillis();
      append(millis == 0 ? out : out.append('-'), millis);
    } else {
      append(out, duration.toMillis());
    }
  }

  private static void append(StringBuilder out, long millis) {
    if (millis == 0) {
      out.append("0s");
      return;
    }
    long rest = millis;
    for (int i = 0; rest > 0; i++) {
      UnitOfTime unit = UNITS.get(i);
      boolean fits = !unit.onlyWhole || rest % unit.millis == 0;
      if (fits && rest >= unit.millis) {
        out.append(rest / unit.millis).append(unit.symbol);
        rest %= unit.millis;
      }
    }
  }

  /**
   * Reads what {@link #of} writes: units from large to small, each at most once ({@code 1d12h}), or
   * a plain {@code 0}. Returns nothing where the text is something else, or longer than about 292
   * years, which is the longest that Prometheus takes.
   */
  public static Optional<Duration> parse(String text) {
    try {
      return Optional.of(read(text));
    } catch (DurationSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what {@link #parse} reads.
   *
   * @throws IllegalArgumentException where it is something else, in Prometheus's words
   */
  public static Duration read(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (text.isEmpty()) {
      throw new DurationSyntaxException("empty duration string");
    }
    long nanos = 0;
    int last = -1;
    for (int at = 0; at < text.length(); ) {
      int symbol = end(text, at, true);
      int next = end(text, symbol, false);
      if (symbol == at || next == symbol) {
        throw malformed(text);
      }
      long count = count(text, at, symbol);
      int unit = unit(text, text.substring(symbol, next));
      if (unit <= last) {
        throw malformed(text);
      }
      nanos = sum(nanos, count, UNITS.get(unit).millis * NANOS);
      last = unit;
      at = next;
    }
    return Duration.ofNanos(nanos);
  }

  /** Where a run of digits, or of anything else, ends. */
  private static int end(String text, int start, boolean digits) {
    int end = start;
    while (end < text.length() && Names.isDigit(text.charAt(end)) == digits) {
      end++;
    }
    return end;
  }

  private static long count(String text, int start, int end) {
    try {
      return Long.parseUnsignedLong(text, start, end, 10);
    } catch (NumberFormatException e) {
      throw malformed(text);
    }
  }

  private static int unit(String text, String symbol) {
    for (int i = 0; i < UNITS.size(); i++) {
      if (UNITS.get(i).symbol.equals(symbol)) {
        return i;
      }
    }
    String quoted = GoText.quoted(symbol);
    throw new DurationSyntaxException(
        "unknown unit " + quoted + " in duration " + GoText.quoted(text));
  }

  /** Adds; the count has no sign, and the sum must fit in a signed number of nanoseconds. */
  private static long sum(long nanos, long count, long nanosPerUnit) {
    boolean fits =
        Long.compareUnsigned(count, Long.divideUnsigned(Long.MIN_VALUE, nanosPerUnit)) <= 0;
    long sum = nanos + count * nanosPerUnit;
    if (!fits || sum < 0) {
      throw new DurationSyntaxException("duration out of range");
    }
    return sum;
  }

  private static DurationSyntaxException malformed(String text) {
    return new DurationSyntaxException("not a valid duration string: " + GoText.quoted(text));
  }
}
