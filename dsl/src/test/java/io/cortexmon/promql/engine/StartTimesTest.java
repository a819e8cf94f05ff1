package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples are at 0 and 60 seconds here, shifted by an hour for starts to be other than zero. */
class StartTimesTest {

  private static final int HOUR = 3600;

  @ParameterizedTest
  @CsvSource({
    "-90, 30, after the sample before",
    "-90, 0, with the sample before, whose start is known",
    "5, 30, after the sample before, whose start makes no sense",
    "30, 30, after the sample before, which has the same and so makes no sense"
  })
  void a_start_between_two_samples_is_a_reset(int previous, int current, String reason) {
    assertThat(StartTimes.isReset(window(previous, current), 0, 1)).as(reason).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-90, -90, the same",
    "-90, -30, before the sample before",
    "-90, 60, with the sample itself",
    "-90, 70, after the sample itself",
    "0, 0, with the sample before, which started with itself",
    "5, 0, with the sample before, whose start makes no sense"
  })
  void another_start_is_no_reset(int previous, int current, String reason) {
    assertThat(StartTimes.isReset(window(previous, current), 0, 1)).as(reason).isFalse();
  }

  @Test
  void an_unknown_start_is_no_reset() {
    assertThat(StartTimes.isReset(unknown(window(-90, 30), 1), 0, 1)).isFalse();
    assertThat(StartTimes.isReset(unknown(window(-90, 0), 0), 0, 1)).isFalse();
    assertThat(StartTimes.isReset(RangeCase.of("1 2").window(), 0, 1)).isFalse();
  }

  @Test
  void another_start_before_the_sample_before_overlaps() {
    assertThat(StartTimes.overlaps(window(-90, -30), 0, 1)).isTrue();
    assertThat(StartTimes.overlaps(window(-90, -90), 0, 1)).isFalse();
    assertThat(StartTimes.overlaps(window(-90, 0), 0, 1)).isFalse();
    assertThat(StartTimes.overlaps(unknown(window(-90, -30), 1), 0, 1)).isFalse();
    assertThat(StartTimes.overlaps(RangeCase.of("1 2").window(), 0, 1)).isFalse();
  }

  private static RangeWindow window(int previous, int current) {
    RangeWindow window = RangeCase.of("1 2").starts(HOUR + previous, HOUR + current).window();
    window.times[0] += HOUR * 1000L;
    window.times[1] += HOUR * 1000L;
    return window;
  }

  private static RangeWindow unknown(RangeWindow window, int i) {
    if (window.starts != null) {
      window.starts[i] = 0;
    }
    return window;
  }
}
