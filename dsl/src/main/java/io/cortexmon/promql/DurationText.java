package io.cortexmon.promql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");

  private DurationText() {}

  /**
   * Returns for example {@code 1h30m}, {@code 5m}, {@code 1d} or {@code 0s}.
   *
   * <p>Units are y (365 days), w, d, h, m, s, ms; years and weeks are used only where they divide
   * the duration exactly, as Prometheus does (prometheus/common, {@code model.Duration.String}).
   * Parts below a millisecond are cut off.
   */
  public static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0) {
      return "0s";
    }
    if (millis < 0) {
      return "-" + of(duration.negated());
    }
    StringBuilder text = new StringBuilder();
    for (UnitOfTime unit : UNITS) {
      boolean fits = !unit.onlyWhole || millis % unit.millis == 0;
      if (fits && millis >= unit.millis) {
        text.append(millis / unit.millis).append(unit.symbol);
        millis %= unit.millis;
      }
    }
    return text.toString();
  }

  /**
   * Reads what {@link #of} writes: units from large to small, each at most once ({@code 1d12h}), or
   * a plain {@code 0}. Returns nothing where the text is something else, or longer than about 292
   * years, which is the longest that Prometheus takes.
   */
  public static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher matcher = FORM.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      long nanos = 0;
      for (int i = 0; i < UNITS.size(); i++) {
        if (matcher.group(i + 1) != null) {
          long part = Math.multiplyExact(Long.parseLong(matcher.group(i + 1)), UNITS.get(i).millis);
          nanos = Math.addExact(nanos, Math.multiplyExact(part, 1_000_000L));
        }
      }
      return Optional.of(Duration.ofNanos(nanos));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
