package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Part of a {@link TimeInterval}: certain times, on certain days, in certain months and years, all
 * of which have to hold. What is not set holds always.
 *
 * <pre>{@code
 * Period.from(MONDAY, FRIDAY).between(LocalTime.of(9, 0), LocalTime.of(17, 0)).in("Europe/Berlin")
 * }</pre>
 *
 * @param times times of the day; one of them has to hold
 * @param weekdays days of the week
 * @param daysOfMonth days of the month; one of the ranges has to hold
 * @param months months
 * @param years years; one of the ranges has to hold
 * @param location the IANA time zone in which all that is meant; empty for UTC
 */
public record Period(
    List<TimeRange> times,
    Set<DayOfWeek> weekdays,
    List<DayRange> daysOfMonth,
    Set<Month> months,
    List<YearRange> years,
    String location) {

  private static final Period ALWAYS =
      new Period(List.of(), Set.of(), List.of(), Set.of(), List.of(), "");

  /**
   * A time of the day, from one minute to before another.
   *
   * @param start the first minute
   * @param end the minute after the last; midnight means the end of the day
   */
  public record TimeRange(LocalTime start, LocalTime end) {

    public TimeRange {
      if (start.toNanoOfDay() % 60_000_000_000L != 0 || end.toNanoOfDay() % 60_000_000_000L != 0) {
        throw new IllegalArgumentException(
            "time range " + start + " to " + end + ": must be in whole minutes");
      }
      if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
        throw new IllegalArgumentException("time range " + start + " to " + end + ": is empty");
      }
      if (start.isAfter(end) && !end.equals(LocalTime.MIDNIGHT)) {
        throw new IllegalArgumentException(
            String.format(
                "time range %s to %s: must not cross midnight; use two ranges, %s to 24:00 and"
                    + " 00:00 to %s",
                start, end, start, end));
      }
    }

    /** Returns the end as Alertmanager writes it: {@code 17:00}, or {@code 24:00}. */
    public String endText() {
      return end.equals(LocalTime.MIDNIGHT) ? "24:00" : end.toString();
    }
  }

  /**
   * Days of the month. Negative days count from the end: -1 is the last.
   *
   * @param first the first day
   * @param last the last day
   */
  public record DayRange(int first, int last) {

    private static final int SHORTEST_MONTH = 28;

    public DayRange {
      if (isNoDay(first) || isNoDay(last)) {
        throw new IllegalArgumentException(
            text(first, last) + ": must be 1 to 31, or -31 to -1 counted from the month's end");
      }
      if (first < 0 && last > 0) {
        throw new IllegalArgumentException(
            text(first, last) + ": the last day must count from the end if the first does");
      }
      // Alertmanager refuses what is empty even in February (timeinterval.go).
      if (fromStart(first) > fromStart(last)) {
        throw new IllegalArgumentException(
            text(first, last) + ": the last day is always before the first");
      }
    }

    private static boolean isNoDay(int day) {
      return day == 0 || Math.abs(day) > 31;
    }

    private static int fromStart(int day) {
      return day < 0 ? SHORTEST_MONTH + day : day;
    }

    private static String text(int first, int last) {
      return "days of the month " + first + " to " + last;
    }
  }

  /**
   * Years, both included.
   *
   * @param first the first year
   * @param last the last year
   */
  public record YearRange(int first, int last) {
    public YearRange {
      if (first > last) {
        throw new IllegalArgumentException(
            "years " + first + " to " + last + ": the last year is before the first");
      }
    }
  }

  public Period {
    times = List.copyOf(times);
    weekdays = sorted(weekdays);
    daysOfMonth = List.copyOf(daysOfMonth);
    months = sorted(months);
    years = List.copyOf(years);
    if (!location.isEmpty()) {
      Set<String> zones = zones();
      if (!zones.contains(location)) {
        throw new IllegalArgumentException(
            "time zone "
                + Arguments.quoted(location)
                + ": must be a name of the IANA time zone database, such as Europe/Berlin"
                + Nearest.question(location, zones));
      }
    }
  }

  private static <E extends Enum<E>> Set<E> sorted(Set<E> set) {
    return Collections.unmodifiableSet(new TreeSet<>(set));
  }

  private static Set<String> zones() {
    // Java's own names, which Go's database does not have.
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> !zone.startsWith("SystemV/"))
        .collect(Collectors.toSet());
  }

  /** Returns these days of the week. */
  public static Period on(DayOfWeek... days) {
    return ALWAYS.weekdays(Set.of(days));
  }

  /** Returns the days of the week from one to another, both included, over Sunday if need be. */
  public static Period from(DayOfWeek first, DayOfWeek last) {
    int length = Math.floorMod(last.getValue() - first.getValue(), 7) + 1;
    return ALWAYS.weekdays(
        IntStream.range(0, length).mapToObj(first::plus).collect(Collectors.toSet()));
  }

  /** Returns a time of every day; see {@link #between}. */
  public static Period daily(LocalTime start, LocalTime end) {
    return ALWAYS.between(start, end);
  }

  /** Returns days of every month; see {@link #daysOfMonth(int, int)}. */
  public static Period monthly(int firstDay, int lastDay) {
    return ALWAYS.daysOfMonth(firstDay, lastDay);
  }

  /** Returns these months of every year. */
  public static Period yearly(Month... months) {
    return ALWAYS.months(months);
  }

  /**
   * Returns this period only at this time of the day, or also at this time if it has others.
   *
   * @param start the first minute
   * @param end the minute after the last; {@code LocalTime.MIDNIGHT} means the end of the day
   * @throws IllegalArgumentException if the range crosses midnight: that takes two ranges
   */
  public Period between(LocalTime start, LocalTime end) {
    return new Period(
        Copies.plus(times, List.of(new TimeRange(start, end))),
        weekdays,
        daysOfMonth,
        months,
        years,
        location);
  }

  private Period weekdays(Set<DayOfWeek> days) {
    return new Period(times, days, daysOfMonth, months, years, location);
  }

  /**
   * Returns this period only on these days of the month, or also on these if it has others.
   * Negative days count from the end: {@code daysOfMonth(-7, -1)} are the last seven.
   */
  public Period daysOfMonth(int first, int last) {
    return new Period(
        times,
        weekdays,
        Copies.plus(daysOfMonth, List.of(new DayRange(first, last))),
        months,
        years,
        location);
  }

  /** Returns this period only in these months, or also in these if it has others. */
  public Period months(Month... more) {
    Set<Month> all =
        Stream.concat(months.stream(), Arrays.stream(more)).collect(Collectors.toSet());
    return new Period(times, weekdays, daysOfMonth, all, years, location);
  }

  /** Returns this period only in these years, or also in these if it has others. */
  public Period years(int first, int last) {
    return new Period(
        times,
        weekdays,
        daysOfMonth,
        months,
        Copies.plus(years, List.of(new YearRange(first, last))),
        location);
  }

  /** Returns this period in a time zone of the IANA database instead of UTC. */
  public Period in(String zone) {
    return new Period(times, weekdays, daysOfMonth, months, years, zone);
  }
}
