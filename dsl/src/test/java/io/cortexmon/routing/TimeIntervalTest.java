package io.cortexmon.routing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.routing.Period.DayRange;
import java.time.LocalTime;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeIntervalTest {

  private static final LocalTime SIX = LocalTime.of(6, 0);
  private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);

  @Test
  void it_needs_a_name_and_a_period() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeInterval.named(" ", Period.on(MONDAY)))
        .withMessage("time interval name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeInterval.named("nights"))
        .withMessage("time interval \"nights\": needs at least one period");
  }

  @Test
  void a_time_range_must_not_cross_midnight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.daily(TEN_AT_NIGHT, SIX))
        .withMessage(
            "time range 22:00 to 06:00: must not cross midnight; use two ranges, 22:00 to 24:00"
                + " and 00:00 to 06:00");
  }

  @Test
  void midnight_at_the_end_is_the_end_of_the_day() {
    assertThat(Period.daily(TEN_AT_NIGHT, LocalTime.MIDNIGHT).times().get(0).endText())
        .isEqualTo("24:00");
    assertThat(Period.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).times().get(0).endText())
        .isEqualTo("24:00");
  }

  @Test
  void a_time_range_is_some_whole_minutes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.daily(SIX, SIX))
        .withMessage("time range 06:00 to 06:00: is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.daily(SIX, LocalTime.of(6, 30, 15)))
        .withMessage("time range 06:00 to 06:30:15: must be in whole minutes");
  }

  @Test
  void weekdays_may_run_over_the_end_of_the_week() {
    assertThat(Period.from(MONDAY, FRIDAY).weekdays()).hasSize(5);
    assertThat(Period.from(SATURDAY, MONDAY).weekdays()).containsExactly(MONDAY, SATURDAY, SUNDAY);
    assertThat(Period.from(SUNDAY, SUNDAY)).isEqualTo(Period.on(SUNDAY));
  }

  @Test
  void further_months_are_added() {
    assertThat(Period.yearly(Month.MAY).months(Month.JANUARY).months())
        .containsExactly(Month.JANUARY, Month.MAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|3|days of the month 0 to 3: must be 1 to 31, or -31 to -1 counted from the month's end",
        "1|32|days of the month 1 to 32: must be 1 to 31, or -31 to -1 counted from the month's end",
        "-5|3|days of the month -5 to 3: the last day must count from the end if the first does",
        "9|8|days of the month 9 to 8: the last day is always before the first",
        "-1|-7|days of the month -1 to -7: the last day is always before the first",
        "25|-5|days of the month 25 to -5: the last day is always before the first",
      })
  void days_of_the_month_that_are_never(int first, int last, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.monthly(first, last))
        .withMessage(message);
  }

  @Test
  void days_may_count_from_the_end() {
    assertThat(Period.monthly(-7, -1).daysOfMonth(1, -20).daysOfMonth())
        .containsExactly(new DayRange(-7, -1), new DayRange(1, -20));
  }

  @Test
  void years_stand_in_order() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.on(MONDAY).years(2027, 2026))
        .withMessage("years 2027 to 2026: the last year is before the first");
  }

  @Test
  void a_location_is_a_name_that_go_knows() {
    assertThat(Period.on(MONDAY).in("Europe/Berlin").location()).isEqualTo("Europe/Berlin");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.on(MONDAY).in("Europe/Belrin"))
        .withMessage(
            "time zone \"Europe/Belrin\": must be a name of the IANA time zone database, such as"
                + " Europe/Berlin; did you mean \"Europe/Berlin\"?");
    assertThatIllegalArgumentException().isThrownBy(() -> Period.on(MONDAY).in("Local"));
    assertThatIllegalArgumentException().isThrownBy(() -> Period.on(MONDAY).in("SystemV/PST8"));
    assertThatIllegalArgumentException().isThrownBy(() -> Period.on(MONDAY).in("+02:00"));
  }
}
