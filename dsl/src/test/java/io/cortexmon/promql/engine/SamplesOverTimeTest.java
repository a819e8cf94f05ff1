package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class SamplesOverTimeTest {

  private final RangeCase mixed = RangeCase.of("NaN {{count:2 buckets:[2]}} 3 {{count:4}}");

  @Test
  void count_floats_and_histograms() {
    assertThat(mixed.value(Function.COUNT_OVER_TIME)).isEqualTo(4);
    assertThat(mixed.value(Function.PRESENT_OVER_TIME)).isEqualTo(1);
    assertThat(mixed.value(Function.ABSENT_OVER_TIME)).isEqualTo(1);
    assertThat(mixed.said()).isEmpty();
  }

  @Test
  void give_the_first_and_the_last_sample_as_they_are() {
    assertThat(mixed.result(Function.FIRST_OVER_TIME)).isEqualTo("NaN");
    assertThat(mixed.range(0, 120).result(Function.FIRST_OVER_TIME))
        .isEqualTo("{{count:2 buckets:[2]}}");
    assertThat(mixed.range(0, 120).value(Function.LAST_OVER_TIME)).isEqualTo(3);
    assertThat(mixed.range(0, 180).result(Function.LAST_OVER_TIME)).isEqualTo("{{count:4}}");
  }

  @Test
  void give_the_times_of_the_first_and_the_last_sample() {
    assertThat(mixed.range(0, 130).value(Function.TS_OF_FIRST_OVER_TIME)).isEqualTo(60);
    assertThat(mixed.range(0, 130).value(Function.TS_OF_LAST_OVER_TIME)).isEqualTo(120);
  }

  @Test
  void the_last_time_is_zero_before_1970_unless_there_are_floats_and_histograms() {
    assertThat(beforeEpoch("1 2").value(Function.TS_OF_LAST_OVER_TIME)).isEqualTo(0);
    assertThat(beforeEpoch("1 2").value(Function.TS_OF_FIRST_OVER_TIME)).isEqualTo(-120);
    assertThat(beforeEpoch("1 {{count:1}}").value(Function.TS_OF_LAST_OVER_TIME)).isEqualTo(-60);
  }

  private static RangeCase beforeEpoch(String values) {
    RangeCase early = RangeCase.of(values);
    for (int i = 0; i < early.window().times.length; i++) {
      early.window().times[i] -= 120_000;
    }
    return early.range(-200, 0);
  }
}
