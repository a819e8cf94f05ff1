package io.cortexmon.promql.engine;

import io.cortexmon.promql.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line such as {@code jobs_total{queue="a"}@st _ 0s -1m-1mx3}: how the start timestamp of
 * each value of the series in the next line differs from the value's own.
 */
final class StartTimestamps {

  private static final Pattern LINE = Pattern.compile("(\\S*)@st\\s+(.*)");
  private static final Pattern OMITTED = Pattern.compile("_(?:x(\\d+))?");
  private static final String DURATION = "(\\d+[a-wyzA-Z]*)";
  private static final Pattern ITEM =
      Pattern.compile("([-+]?)" + DURATION + "(?:(?:([-+])([-+]?)" + DURATION + ")?x(\\d+))?");

  private StartTimestamps() {}

  static boolean isStarts(String line) {
    return LINE.matcher(line).matches();
  }

  /** Returns the series that the line is about, as text. */
  static String metric(String line) {
    return line(line).group(1);
  }

  /** Returns milliseconds, 0 or below where the start is before the value. */
  static List<OptionalLong> read(String line) {
    List<OptionalLong> starts = new ArrayList<>();
    for (String item : line(line).group(2).trim().split("\\s+", -1)) {
      add(starts, item);
    }
    return starts;
  }

  private static Matcher line(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no line of start timestamps: " + line);
    }
    return matcher;
  }

  private static void add(List<OptionalLong> starts, String item) {
    Matcher omitted = OMITTED.matcher(item);
    Matcher given = ITEM.matcher(item);
    if (omitted.matches()) {
      int count = omitted.group(1) == null ? 1 : Integer.parseInt(omitted.group(1));
      for (int i = 0; i < count; i++) {
        starts.add(OptionalLong.empty());
      }
    } else if (given.matches()) {
      long start = signed(given.group(1), given.group(2));
      boolean grows = given.group(3) != null;
      long growth = grows ? signed(given.group(4), given.group(5)) : 0;
      int times = given.group(6) == null ? 0 : Integer.parseInt(given.group(6));
      for (int i = 0; i <= times; i++) {
        starts.add(OptionalLong.of(start));
        start += "-".equals(given.group(3)) ? -growth : growth;
      }
    } else {
      throw new IllegalArgumentException("no start timestamps: " + item);
    }
  }

  private static long signed(String sign, String duration) {
    long millis =
        DurationText.parse(duration)
            .map(Duration::toMillis)
            .orElseThrow(() -> new IllegalArgumentException("no duration: " + duration));
    return sign.equals("-") ? -millis : millis;
  }
}
