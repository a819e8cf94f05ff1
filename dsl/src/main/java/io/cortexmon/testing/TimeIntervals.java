package io.cortexmon.testing;

import io.cortexmon.routing.Period;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;

/** When time intervals hold (Alertmanager's {@code timeinterval/timeinterval.go}). */
final class TimeIntervals {

  private TimeIntervals() {}

  /** Returns why a route does not notify at this time; empty where it does. */
  static Optional<String> muting(Route route, Instant time) {
    for (TimeInterval interval : route.mutedDuring()) {
      if (holds(interval, time)) {
        return Optional.of("muted during " + interval.name());
      }
    }
    boolean active =
        route.activeDuring().isEmpty()
            || route.activeDuring().stream().anyMatch(interval -> holds(interval, time));
    return active
        ? Optional.empty()
        : Optional.of(
            "active only during "
                + route.activeDuring().stream()
                    .map(TimeInterval::name)
                    .collect(Collectors.joining(", ")));
  }

  static boolean holds(TimeInterval interval, Instant time) {
    return interval.periods().stream().anyMatch(period -> holds(period, time));
  }

  private static boolean holds(Period period, Instant time) {
    ZoneId zone = period.location().isEmpty() ? ZoneOffset.UTC : ZoneId.of(period.location());
    ZonedDateTime local = time.atZone(zone);
    return isOneOf(period, local.toLocalTime())
        && isDayOfMonth(period, local)
        && (period.months().isEmpty() || period.months().contains(local.getMonth()))
        && (period.weekdays().isEmpty() || period.weekdays().contains(local.getDayOfWeek()))
        && (period.years().isEmpty()
            || period.years().stream()
                .anyMatch(
                    years -> years.first() <= local.getYear() && local.getYear() <= years.last()));
  }

  private static boolean isOneOf(Period period, LocalTime time) {
    return period.times().isEmpty()
        || period.times().stream()
            .anyMatch(
                range ->
                    !time.isBefore(range.start())
                        && (range.end().equals(LocalTime.MIDNIGHT) || time.isBefore(range.end())));
  }

  private static boolean isDayOfMonth(Period period, ZonedDateTime local) {
    int length = lengthOfMonth(local);
    return period.daysOfMonth().isEmpty()
        || period.daysOfMonth().stream()
            .anyMatch(days -> contains(days, local.getDayOfMonth(), length));
  }

  private static boolean contains(Period.DayRange days, int day, int length) {
    int first = days.first() < 0 ? length + days.first() + 1 : days.first();
    int last = days.last() < 0 ? length + days.last() + 1 : days.last();
    return first <= length && day >= Math.max(first, -length) && day <= Math.min(last, length);
  }

  /**
   * Alertmanager divides the hours of the month by 24, so a month that loses an hour to daylight
   * saving time has one day less to it.
   */
  private static int lengthOfMonth(ZonedDateTime local) {
    LocalDate first = local.toLocalDate().withDayOfMonth(1);
    Duration length =
        Duration.between(
            first.atStartOfDay(local.getZone()), first.plusMonths(1).atStartOfDay(local.getZone()));
    return (int) (length.toHours() / 24);
  }
}
