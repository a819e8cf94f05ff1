package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.routing.Period;
import io.cortexmon.routing.TimeInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import org.junit.jupiter.api.Test;

class TimeIntervalsTest {

  private static boolean holds(Period period, String time) {
    return TimeIntervals.holds(TimeInterval.named("t", period), Instant.parse(time));
  }

  @Test
  void a_time_of_day_holds_from_its_first_minute_to_before_its_end() {
    Period period = Period.daily(LocalTime.of(9, 0), LocalTime.of(17, 30));

    assertThat(holds(period, "2026-11-22T08:59:59Z")).isFalse();
    assertThat(holds(period, "2026-11-22T09:00:00Z")).isTrue();
    assertThat(holds(period, "2026-11-22T17:29:59.999Z")).isTrue();
    assertThat(holds(period, "2026-11-22T17:30:00Z")).isFalse();
  }

  @Test
  void midnight_as_an_end_is_the_end_of_the_day() {
    Period period = Period.daily(LocalTime.of(22, 0), LocalTime.MIDNIGHT);

    assertThat(holds(period, "2026-11-22T23:59:59Z")).isTrue();
    assertThat(holds(period, "2026-11-22T00:00:00Z")).isFalse();
  }

  @Test
  void a_location_decides_which_day_and_hour_it_is() {
    Period period =
        Period.on(DayOfWeek.MONDAY)
            .between(LocalTime.MIDNIGHT, LocalTime.of(1, 0))
            .in("Europe/Berlin");

    assertThat(holds(period, "2026-11-22T23:30:00Z")).isTrue();
    assertThat(holds(period, "2026-11-23T00:30:00Z")).isFalse();
    assertThat(holds(period, "2026-07-05T22:30:00Z")).isTrue();
    assertThat(holds(period, "2026-07-05T23:30:00Z")).isFalse();
  }

  @Test
  void weekdays_months_and_years_hold_by_the_calendar() {
    Period period =
        Period.from(DayOfWeek.SATURDAY, DayOfWeek.MONDAY).months(Month.NOVEMBER).years(2026, 2027);

    assertThat(holds(period, "2026-11-22T00:00:00Z")).isTrue();
    assertThat(holds(period, "2026-11-24T00:00:00Z")).isFalse();
    assertThat(holds(period, "2026-12-20T00:00:00Z")).isFalse();
    assertThat(holds(period, "2027-11-21T00:00:00Z")).isTrue();
    assertThat(holds(period, "2028-11-19T00:00:00Z")).isFalse();
  }

  @Test
  void days_count_from_either_end_of_the_month() {
    Period last = Period.monthly(-3, -1);

    assertThat(holds(last, "2026-02-25T12:00:00Z")).isFalse();
    assertThat(holds(last, "2026-02-26T12:00:00Z")).isTrue();
    assertThat(holds(last, "2026-02-28T12:00:00Z")).isTrue();
    assertThat(holds(last, "2024-02-26T12:00:00Z")).isFalse();
    assertThat(holds(Period.monthly(30, 31), "2026-02-28T12:00:00Z")).isFalse();
    assertThat(holds(Period.monthly(28, 31), "2026-02-28T12:00:00Z")).isTrue();
    assertThat(holds(Period.monthly(1, 1).daysOfMonth(15, 16), "2026-02-16T12:00:00Z")).isTrue();
    assertThat(holds(Period.monthly(-31, -28), "2026-02-01T12:00:00Z")).isTrue();
  }

  @Test
  void a_month_that_loses_an_hour_has_a_day_less_as_in_alertmanager() {
    Period last = Period.monthly(-1, -1).in("Europe/Berlin");

    assertThat(holds(last, "2026-03-30T12:00:00Z")).isTrue();
    assertThat(holds(last, "2026-03-31T12:00:00Z")).isFalse();
    assertThat(holds(last, "2026-10-31T12:00:00Z")).isTrue();
    assertThat(holds(Period.monthly(-1, -1), "2026-03-31T12:00:00Z")).isTrue();
  }

  @Test
  void an_interval_holds_where_any_of_its_periods_does() {
    TimeInterval both =
        TimeInterval.named("t", Period.on(DayOfWeek.MONDAY), Period.on(DayOfWeek.SUNDAY));

    assertThat(TimeIntervals.holds(both, Instant.parse("2026-11-22T12:00:00Z"))).isTrue();
    assertThat(TimeIntervals.holds(both, Instant.parse("2026-11-24T12:00:00Z"))).isFalse();
  }
}
