package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatesTest {

  @Test
  void parts_are_those_of_the_utc_date() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      long seconds = random.nextLong() % 400_000_000_000L;
      OffsetDateTime date = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
      assertPart(Function.YEAR, seconds, date.getYear());
      assertPart(Function.MONTH, seconds, date.getMonthValue());
      assertPart(Function.DAY_OF_MONTH, seconds, date.getDayOfMonth());
      assertPart(Function.DAY_OF_WEEK, seconds, date.getDayOfWeek().getValue() % 7);
      assertPart(Function.DAY_OF_YEAR, seconds, date.getDayOfYear());
      assertPart(Function.DAYS_IN_MONTH, seconds, date.toLocalDate().lengthOfMonth());
      assertPart(Function.HOUR, seconds, date.getHour());
      assertPart(Function.MINUTE, seconds, date.getMinute());
    }
  }

  private static void assertPart(Function function, long seconds, int expected) {
    if (Dates.part(function, seconds) != expected) {
      assertThat(Dates.part(function, seconds)).as(function + " " + seconds).isEqualTo(expected);
    }
  }

  @Test
  void fractions_of_seconds_are_cut_off() {
    assertThat(Dates.part(Function.MINUTE, 119.9)).isEqualTo(1);
    assertThat(Dates.part(Function.HOUR, -0.5)).isEqualTo(0);
  }

  @Test
  void no_number_is_the_earliest_time_of_all_which_wraps_around_as_in_go() {
    assertThat(Dates.part(Function.YEAR, Double.NaN)).isEqualTo(292277026596.0);
    assertThat(Dates.part(Function.MONTH, Double.POSITIVE_INFINITY)).isEqualTo(12);
    assertThat(Dates.part(Function.DAY_OF_MONTH, Double.NEGATIVE_INFINITY)).isEqualTo(4);
  }
}
