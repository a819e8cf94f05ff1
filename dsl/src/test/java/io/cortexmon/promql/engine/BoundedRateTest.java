package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class BoundedRateTest {

  @Test
  void an_anchored_range_begins_with_the_last_sample_before() {
    RangeCase anchored = RangeCase.of("10 20 35 50 90").range(90, 210).anchored(300);

    assertThat(anchored.value(Function.INCREASE)).isEqualTo(30);
    assertThat(anchored.value(Function.DELTA)).isEqualTo(30);
    assertThat(anchored.value(Function.RATE)).isEqualTo(0.25);
  }

  @Test
  void an_anchored_range_begins_with_its_first_sample_where_there_is_none_before() {
    RangeCase anchored = RangeCase.of("10 20 35 50 90").range(90, 210).anchored(20);

    assertThat(anchored.value(Function.INCREASE)).isEqualTo(15);
  }

  @Test
  void an_anchored_range_without_samples_of_its_own_gives_nothing() {
    RangeCase before = RangeCase.of("10 20 _ _ _").range(70, 210).anchored(300);

    assertThat(before.result(Function.INCREASE)).isEqualTo("nothing");
    assertThat(before.result(Function.CHANGES)).isEqualTo("nothing");
    assertThat(RangeCase.of("10 20").range(60, 210).anchored(300).result(Function.INCREASE))
        .isEqualTo("nothing");
  }

  @Test
  void a_smoothed_range_begins_and_ends_between_samples() {
    RangeCase smoothed = RangeCase.of("10 20 40 50 90").range(90, 210).smoothed(300);

    assertThat(smoothed.value(Function.INCREASE)).isEqualTo(40);
    assertThat(smoothed.value(Function.RATE)).isEqualTo(40 / 120.0);
  }

  @Test
  void a_smoothed_range_ends_with_the_last_sample_where_there_is_none_after() {
    RangeCase smoothed = RangeCase.of("10 20 40 50").range(90, 210).smoothed(300);

    assertThat(smoothed.value(Function.INCREASE)).isEqualTo(20);
  }

  @Test
  void a_smoothed_range_before_all_samples_gives_nothing() {
    assertThat(RangeCase.of("_ _ _ 10 20").range(0, 120).smoothed(300).result(Function.DELTA))
        .isEqualTo("nothing");
  }

  @Test
  void adds_what_a_counter_had_before_a_reset() {
    String reset = "10 20 4 8";

    assertThat(RangeCase.of(reset).range(30, 150).anchored(300).value(Function.INCREASE))
        .isEqualTo(4 - 10 + 20);
    assertThat(RangeCase.of(reset).range(30, 150).smoothed(300).value(Function.INCREASE))
        .isEqualTo(6 - 15 + 20);
    assertThat(RangeCase.of(reset).range(30, 150).anchored(300).value(Function.DELTA))
        .isEqualTo(-6);
  }

  @Test
  void a_counter_that_is_reset_around_an_end_began_at_zero() {
    RangeCase start = RangeCase.of("20 4 8").range(30, 120).smoothed(300);
    RangeCase end = RangeCase.of("10 20 4").range(0, 90).smoothed(300);

    assertThat(start.value(Function.INCREASE)).isEqualTo(6);
    assertThat(start.value(Function.DELTA)).isEqualTo(-4);
    assertThat(end.value(Function.INCREASE)).isEqualTo(2 - 10 + 20);
  }

  @Test
  void gives_a_warning_for_floats_and_histograms() {
    RangeCase mixed = RangeCase.of("1 {{count:1}} 2").anchored(60);

    assertThat(mixed.result(Function.DELTA)).isEqualTo("nothing");
    assertThat(mixed.said())
        .containsExactly(
            "PromQL warning: encountered a mix of histograms and floats for metric name"
                + " \"jobs_total\"");
  }

  @Test
  void subtracts_histograms_at_the_ends() {
    String histograms = "{{count:2 buckets:[2]}} {{count:6 buckets:[6]}} {{count:8 buckets:[8]}}";

    RangeCase anchored = RangeCase.of(histograms).range(30, 90).anchored(300);
    RangeCase smoothed = RangeCase.of(histograms).range(30, 90).smoothed(300);

    assertThat(anchored.result(Function.INCREASE))
        .isEqualTo("{{count:4 counter_reset_hint:gauge buckets:[4]}}");
    assertThat(smoothed.result(Function.INCREASE))
        .isEqualTo("{{count:3 counter_reset_hint:gauge buckets:[3]}}");
    assertThat(smoothed.result(Function.RATE))
        .isEqualTo("{{count:0.05 counter_reset_hint:gauge buckets:[0.05]}}");
    assertThat(smoothed.said()).isEmpty();
  }

  @Test
  void adds_what_histograms_had_before_a_reset() {
    String reset = "{{count:4 buckets:[4]}} {{count:8 buckets:[8]}} {{count:2 buckets:[2]}}";

    assertThat(RangeCase.of(reset).range(30, 150).anchored(300).result(Function.INCREASE))
        .isEqualTo("{{count:6 counter_reset_hint:gauge buckets:[6]}}");
    assertThat(RangeCase.of(reset).range(30, 90).smoothed(300).result(Function.INCREASE))
        .isEqualTo("{{count:3 counter_reset_hint:gauge buckets:[3]}}");
    assertThat(RangeCase.of(reset).range(90, 150).smoothed(300).result(Function.INCREASE))
        .isEqualTo("{{count:1 counter_reset_hint:gauge buckets:[1]}}");
  }

  @Test
  void says_where_a_histogram_is_a_gauge_or_is_none() {
    RangeCase gauge =
        RangeCase.of("{{count:1 counter_reset_hint:gauge}} {{count:2 counter_reset_hint:gauge}}")
            .anchored(60);
    RangeCase counter = RangeCase.of("{{count:1}} {{count:2}}").anchored(60);

    gauge.result(Function.RATE);
    counter.result(Function.DELTA);

    assertThat(gauge.said())
        .containsExactly(
            "PromQL warning: this native histogram metric is not a counter: \"jobs_total\"");
    assertThat(counter.said())
        .containsExactly(
            "PromQL warning: this native histogram metric is not a gauge: \"jobs_total\"");
  }

  @Test
  void gives_a_warning_for_unlike_buckets() {
    RangeCase unlike =
        RangeCase.of("{{count:1 buckets:[1]}} {{schema:-53 count:2 custom_values:[5] buckets:[2]}}")
            .smoothed(60);

    assertThat(unlike.result(Function.INCREASE)).isEqualTo("nothing");
    assertThat(unlike.said())
        .containsExactly(
            "PromQL warning: vector contains a mix of histograms with exponential and custom"
                + " buckets schemas for metric name \"jobs_total\"");
  }

  @Test
  void counts_a_reset_around_the_start_once() {
    String reset = "{{count:4 buckets:[4]}} {{count:2 buckets:[2] counter_reset_hint:reset}}";

    assertThat(
            RangeCase.of(reset + " {{count:5 buckets:[5]}}")
                .range(30, 120)
                .smoothed(300)
                .result(Function.INCREASE))
        .isEqualTo("{{count:4 counter_reset_hint:gauge buckets:[4]}}");
    assertThat(RangeCase.of(reset).range(15, 45).smoothed(300).result(Function.INCREASE))
        .isEqualTo("{{count:1 counter_reset_hint:gauge buckets:[1]}}");
  }

  @Test
  void does_not_know_of_resets_between_histograms() {
    RangeCase fallen =
        RangeCase.of(
                "{{count:2 buckets:[2]}} {{count:8 buckets:[8]}}"
                    + " {{count:2 buckets:[2] counter_reset_hint:not_reset}}")
            .range(30, 90)
            .smoothed(300);

    assertThat(fallen.result(Function.INCREASE))
        .isEqualTo("{{count:8 counter_reset_hint:gauge buckets:[8]}}");
  }
}
