package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.milliseconds;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThresholdTest {

  @Test
  void stands_in_a_query_as_its_number() {
    Vector query = Gauge.named("queue_length").isAbove(Threshold.of(minutes(30)));

    assertThat(query.expr().text()).isEqualTo("queue_length > 1800");
  }

  @Test
  void stands_in_a_text_as_people_write_it() {
    assertThat("above " + Threshold.of(0.05, Unit.RATIO)).isEqualTo("above 5%");
    assertThat(Threshold.of(0.125, Unit.RATIO)).hasToString("12.5%");
    assertThat(Threshold.of(1, Unit.RATIO)).hasToString("100%");
    assertThat(Threshold.of(1000, Unit.of("tokens/s"))).hasToString("1000 tokens/s");
    assertThat(Threshold.of(20)).hasToString("20");
  }

  @Test
  void writes_short_times_in_seconds_and_long_ones_as_prometheus_does() {
    assertThat(Threshold.of(seconds(5))).hasToString("5 s");
    assertThat(Threshold.of(milliseconds(250))).hasToString("0.25 s");
    assertThat(Threshold.of(minutes(1))).hasToString("1m");
    assertThat(Threshold.of(hours(1).plus(minutes(30)))).hasToString("1h30m");
  }

  @Test
  void gives_its_number_alone_where_the_text_names_the_unit() {
    assertThat(Threshold.of(20, Unit.of("workers")).number()).isEqualTo("20");
    assertThat(Threshold.of(0.05, Unit.RATIO).number()).isEqualTo("0.05");
  }

  @Test
  void refuses_a_ratio_that_was_meant_as_a_percentage() {
    assertThatThrownBy(() -> Threshold.of(5, Unit.RATIO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold 5: a ratio is between 0 and 1; did you mean 0.05?");
  }
}
