package io.cortexmon.promql.engine;

import io.cortexmon.promql.Function;

/** Parts of the UTC date of a time in seconds since 1970-01-01, for any time at all. */
final class Dates {

  private static final long DAY = 86_400;
  private static final long HOUR = 3_600;
  private static final long MINUTE = 60;
  private static final long ERA_YEARS = 400;
  private static final long ERA_DAYS = 146_097;

  /** Eras of 400 years before the year 0 that times may reach back to. */
  private static final long ERAS = 730_692_556;

  /** From 0000-03-01 to 1970-01-01. */
  private static final long DAYS_BEFORE_1970 = 719_468;

  private static final long SHIFT = (ERAS * ERA_DAYS + DAYS_BEFORE_1970) * DAY;
  private static final int THURSDAY = 4;
  private static final int WEEK = 7;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int FEBRUARY = 2;
  private static final int YEAR_MONTHS = 12;
  private static final int MARCH_MONTHS = 10;

  private Dates() {}

  /** Returns what a function such as {@code month} gives for a time. */
  static double part(Function function, double seconds) {
    return part(function, Floats.toLong(seconds));
  }

  static double part(Function function, long seconds) {
    return (double) whole(function, seconds);
  }

  private static long whole(Function function, long seconds) {
    long since = seconds + SHIFT;
    long days = Long.divideUnsigned(since, DAY);
    long second = Long.remainderUnsigned(since, DAY);
    return switch (function) {
      case HOUR -> second / HOUR;
      case MINUTE -> second % HOUR / MINUTE;
      case DAY_OF_WEEK -> Math.floorMod(days - ERAS * ERA_DAYS - DAYS_BEFORE_1970 + THURSDAY, WEEK);
      default -> ofDate(function, days);
    };
  }

  /** The years are counted from March, so that the leap day is the last one. */
  private static long ofDate(Function function, long days) {
    long era = days / ERA_DAYS;
    int ofEra = (int) (days % ERA_DAYS);
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * marchMonth + 2) / 5 + 1;
    int month = marchMonth < MARCH_MONTHS ? marchMonth + 3 : marchMonth - 9;
    long year = (era - ERAS) * ERA_YEARS + yearOfEra + (month <= FEBRUARY ? 1 : 0);
    return switch (function) {
      case YEAR -> year;
      case MONTH -> month;
      case DAY_OF_MONTH -> day;
      case DAYS_IN_MONTH -> length(month, year);
      case DAY_OF_YEAR -> dayOfYear(month, day, year);
      default -> throw new IllegalArgumentException(function.toString());
    };
  }

  private static int dayOfYear(int month, int day, long year) {
    int before = 0;
    for (int earlier = 1; earlier < month; earlier++) {
      before += length(earlier, year);
    }
    return before + day;
  }

  private static int length(int month, long year) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % ERA_YEARS == 0);
    return month == FEBRUARY && leap ? 29 : DAYS[(month - 1) % YEAR_MONTHS];
  }
}
