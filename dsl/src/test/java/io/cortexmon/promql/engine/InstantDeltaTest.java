package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class InstantDeltaTest {

  @Test
  void is_the_difference_of_the_last_two_samples() {
    assertThat(RangeCase.of("100 1 7").value(Function.IDELTA)).isEqualTo(6);
    assertThat(RangeCase.of("100 1 7").value(Function.IRATE)).isEqualTo(0.1);
    assertThat(RangeCase.of("7 1").value(Function.IDELTA)).isEqualTo(-6);
  }

  @Test
  void a_counter_begins_at_zero_after_a_reset() {
    assertThat(RangeCase.of("9 6").value(Function.IRATE)).isEqualTo(0.1);
    assertThat(RangeCase.of("5 6").starts(-60, 30).value(Function.IRATE)).isEqualTo(0.1);
    assertThat(RangeCase.of("5 NaN").result(Function.IRATE)).isEqualTo("NaN");
  }

  @Test
  void gives_nothing_for_one_sample() {
    assertThat(RangeCase.of("1").result(Function.IRATE)).isEqualTo("nothing");
    assertThat(RangeCase.of("1").result(Function.IDELTA)).isEqualTo("nothing");
  }

  @Test
  void only_the_last_two_samples_need_be_alike() {
    RangeCase alike = RangeCase.of("{{count:1}} 2 5");
    RangeCase mixed = RangeCase.of("1 2 {{count:1}}");

    assertThat(alike.value(Function.IDELTA)).isEqualTo(3);
    assertThat(alike.said()).isEmpty();
    assertThat(mixed.result(Function.IDELTA)).isEqualTo("nothing");
    assertThat(mixed.said())
        .containsExactly(
            "PromQL warning: encountered a mix of histograms and floats for metric name"
                + " \"jobs_total\"");
  }

  @Test
  void subtracts_histograms() {
    RangeCase counter = RangeCase.of("{{count:6 buckets:[6]}} {{count:12 buckets:[12]}}");

    assertThat(counter.result(Function.IRATE))
        .isEqualTo("{{count:0.1 counter_reset_hint:gauge buckets:[0.1]}}");
    assertThat(counter.said()).isEmpty();
    assertThat(counter.result(Function.IDELTA))
        .isEqualTo("{{count:6 counter_reset_hint:gauge buckets:[6]}}");
    assertThat(counter.said())
        .containsExactly(
            "PromQL warning: this native histogram metric is not a gauge: \"jobs_total\"");
  }

  @Test
  void histograms_begin_at_zero_after_a_reset() {
    RangeCase reset = RangeCase.of("{{count:9 buckets:[9]}} {{count:6 buckets:[6]}}");
    RangeCase unlike =
        RangeCase.of(
            "{{count:9 buckets:[9]}} {{schema:-53 count:6 custom_values:[5] buckets:[6]}}");

    assertThat(reset.result(Function.IRATE))
        .isEqualTo("{{count:0.1 counter_reset_hint:gauge buckets:[0.1]}}");
    assertThat(unlike.result(Function.IRATE))
        .isEqualTo(
            "{{schema:-53 count:0.1 custom_values:[5] counter_reset_hint:gauge buckets:[0.1]}}");
  }

  @Test
  void gives_a_warning_for_unlike_buckets() {
    RangeCase unlike =
        RangeCase.of(
            "{{count:9 buckets:[9] counter_reset_hint:gauge}}"
                + " {{schema:-53 count:6 custom_values:[5] buckets:[6]"
                + " counter_reset_hint:gauge}}");

    assertThat(unlike.result(Function.IDELTA)).isEqualTo("nothing");
    assertThat(unlike.said())
        .containsExactly(
            "PromQL warning: vector contains a mix of histograms with exponential and custom"
                + " buckets schemas for metric name \"jobs_total\"");
  }

  @Test
  void the_rate_of_gauges_has_a_warning() {
    RangeCase gauge =
        RangeCase.of("{{count:1 counter_reset_hint:gauge}} {{count:2 counter_reset_hint:gauge}}");

    gauge.result(Function.IRATE);

    assertThat(gauge.said())
        .containsExactly(
            "PromQL warning: this native histogram metric is not a counter: \"jobs_total\"");
  }
}
