package io.cortexmon.rule.template;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Times in a layout that Go writes as its reference time would look. */
final class TimeLayout {

  /** A part of a layout, and what a time has there. */
  private record Part(String text, Function<ZonedDateTime, String> shown) {}

  /** Longer parts stand before those they start with. */
  private static final List<Part> PARTS =
      List.of(
          new Part("January", time -> month(time.getMonthValue())),
          new Part("Jan", time -> month(time.getMonthValue()).substring(0, 3)),
          new Part("Monday", time -> weekday(time.getDayOfWeek().getValue())),
          new Part("Mon", time -> weekday(time.getDayOfWeek().getValue()).substring(0, 3)),
          new Part("MST", time -> "UTC"),
          new Part("002", time -> number(time.getDayOfYear(), 3, '0')),
          new Part("01", time -> number(time.getMonthValue(), 2, '0')),
          new Part("02", time -> number(time.getDayOfMonth(), 2, '0')),
          new Part("03", time -> number(hour12(time), 2, '0')),
          new Part("04", time -> number(time.getMinute(), 2, '0')),
          new Part("05", time -> number(time.getSecond(), 2, '0')),
          new Part("06", time -> number(Math.floorMod(time.getYear(), 100), 2, '0')),
          new Part("15", time -> number(time.getHour(), 2, '0')),
          new Part("1", time -> Integer.toString(time.getMonthValue())),
          new Part("2006", time -> year(time.getYear())),
          new Part("2", time -> Integer.toString(time.getDayOfMonth())),
          new Part("_2006", time -> "_" + year(time.getYear())),
          new Part("__2", time -> number(time.getDayOfYear(), 3, ' ')),
          new Part("_2", time -> number(time.getDayOfMonth(), 2, ' ')),
          new Part("3", time -> Integer.toString(hour12(time))),
          new Part("4", time -> Integer.toString(time.getMinute())),
          new Part("5", time -> Integer.toString(time.getSecond())),
          new Part("PM", time -> time.getHour() >= 12 ? "PM" : "AM"),
          new Part("pm", time -> time.getHour() >= 12 ? "pm" : "am"),
          new Part("-07:00:00", time -> "+00:00:00"),
          new Part("-07:00", time -> "+00:00"),
          new Part("-070000", time -> "+000000"),
          new Part("-0700", time -> "+0000"),
          new Part("-07", time -> "+00"),
          new Part("Z07:00:00", time -> "Z"),
          new Part("Z07:00", time -> "Z"),
          new Part("Z070000", time -> "Z"),
          new Part("Z0700", time -> "Z"),
          new Part("Z07", time -> "Z"));

  private static final int NANO_DIGITS = 9;
  private static final int NOON = 12;
  private static final int LAST_SHORT_YEAR = 9999;

  private TimeLayout() {}

  static String format(Instant instant, String layout) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < layout.length()) {
      int fraction = fractionLength(layout, at);
      if (fraction > 0) {
        fraction(out, layout.substring(at, at + fraction), time.getNano());
        at += fraction;
        continue;
      }
      Part part = part(layout, at);
      out.append(part.shown.apply(time));
      at += part.text.length();
    }
    return out.toString();
  }

  private static Part part(String layout, int at) {
    for (Part part : PARTS) {
      boolean word = part.text.equals("Jan") || part.text.equals("Mon");
      int end = at + part.text.length();
      if (layout.startsWith(part.text, at) && !(word && isLower(layout, end))) {
        return part;
      }
    }
    String other = layout.substring(at, at + 1);
    return new Part(other, time -> other);
  }

  private static boolean isLower(String layout, int at) {
    return at < layout.length() && layout.charAt(at) >= 'a' && layout.charAt(at) <= 'z';
  }

  /** How long a fraction of a second is here, such as {@code .000}; 0 where there is none. */
  private static int fractionLength(String layout, int at) {
    char first = layout.charAt(at);
    if ((first != '.' && first != ',') || at + 1 >= layout.length()) {
      return 0;
    }
    char digit = layout.charAt(at + 1);
    if (digit != '0' && digit != '9') {
      return 0;
    }
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean more = end < layout.length() && Character.digit(layout.charAt(end), 10) >= 0;
    return more ? 0 : end - at;
  }

  private static void fraction(StringBuilder out, String part, int nanos) {
    int digits = part.length() - 1;
    String all = number(nanos, NANO_DIGITS, '0');
    String shown = all.substring(0, Math.min(digits, NANO_DIGITS));
    if (part.charAt(1) == '0') {
      out.append(part.charAt(0)).append(shown);
      out.append("0".repeat(Math.max(0, digits - NANO_DIGITS)));
      return;
    }
    int end = shown.length();
    while (end > 0 && shown.charAt(end - 1) == '0') {
      end--;
    }
    out.append(end == 0 ? "" : part.charAt(0) + shown.substring(0, end));
  }

  static String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The name of a day, of which 7, and 0, is Sunday. */
  static String weekday(int number) {
    return DayOfWeek.of(number == 0 ? 7 : number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static int hour12(ZonedDateTime time) {
    int hour = time.getHour() % NOON;
    return hour == 0 ? NOON : hour;
  }

  private static String year(int year) {
    String digits = number(Math.abs(year), 4, '0');
    return year < 0 ? "-" + digits : year > LAST_SHORT_YEAR ? Integer.toString(year) : digits;
  }

  private static String number(int value, int width, char padding) {
    String digits = Integer.toString(value);
    return String.valueOf(padding).repeat(Math.max(0, width - digits.length())) + digits;
  }
}
