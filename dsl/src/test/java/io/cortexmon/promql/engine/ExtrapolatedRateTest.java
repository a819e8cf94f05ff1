package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtrapolatedRateTest {

  @Test
  void reaches_ends_of_the_range_that_are_near() {
    RangeCase near = RangeCase.of("100+10x4").range(-30, 270);

    assertThat(near.value(Function.INCREASE)).isEqualTo(50);
    assertThat(near.value(Function.RATE)).isEqualTo(40 * (1.25 / 300));
    assertThat(near.value(Function.DELTA)).isEqualTo(50);
  }

  @Test
  void goes_half_a_distance_of_samples_towards_ends_that_are_far() {
    assertThat(RangeCase.of("100+10x4").range(-66, 306).value(Function.INCREASE)).isEqualTo(50);
    assertThat(RangeCase.of("100+10x4").range(-65, 305).value(Function.INCREASE))
        .isEqualTo(40 * ((240.0 + 65 + 65) / 240));
  }

  @Test
  void starts_a_counter_at_zero_at_the_earliest() {
    RangeCase fromZero = RangeCase.of("0+10x4").range(-30, 270);
    RangeCase fromOne = RangeCase.of("1+10x4").range(-30, 270);

    assertThat(fromZero.value(Function.INCREASE)).isEqualTo(45);
    assertThat(fromZero.value(Function.DELTA)).isEqualTo(50);
    assertThat(fromOne.value(Function.INCREASE)).isEqualTo(46);
  }

  @Test
  void extrapolates_a_counter_that_is_negative_as_a_gauge() {
    assertThat(RangeCase.of("-1+10x4").range(-30, 270).value(Function.INCREASE)).isEqualTo(50);
  }

  @Test
  void adds_what_a_counter_had_before_each_reset() {
    RangeCase resets = RangeCase.of("100 110 5 15 2").range(-30, 270);

    assertThat(resets.value(Function.INCREASE)).isEqualTo((2 - 100 + 110 + 15) * 1.25);
    assertThat(resets.value(Function.DELTA)).isEqualTo(-98 * 1.25);
  }

  @Test
  void takes_nan_for_no_reset() {
    assertThat(RangeCase.of("100 NaN 5").range(0, 120).result(Function.INCREASE)).isEqualTo("NaN");
    assertThat(RangeCase.of("100 NaN 120").range(-30, 150).value(Function.INCREASE)).isEqualTo(30);
  }

  @Test
  void gives_nothing_for_one_sample() {
    assertThat(RangeCase.of("1").result(Function.RATE)).isEqualTo("nothing");
    assertThat(RangeCase.of("{{count:1}}").result(Function.RATE)).isEqualTo("nothing");
  }

  @Test
  void counts_a_start_in_the_range_as_a_sample_of_zero() {
    RangeCase one = RangeCase.of("_ 10").range(0, 120).starts(30);
    RangeCase three = RangeCase.of("4 6 9").range(-60, 150).starts(-30, -30, -30);

    assertThat(one.value(Function.INCREASE)).isEqualTo(10);
    assertThat(one.value(Function.RATE)).isEqualTo(10 * (1.0 / 120));
    assertThat(three.value(Function.INCREASE)).isEqualTo(9 * ((150.0 + 0 + 30) / 150));
  }

  @Test
  void ignores_a_start_that_is_not_within_the_range_before_the_first_sample() {
    assertThat(RangeCase.of("_ 10").range(0, 120).starts(0).result(Function.RATE))
        .isEqualTo("nothing");
    assertThat(RangeCase.of("_ 10").range(10, 120).starts(10).result(Function.RATE))
        .isEqualTo("nothing");
    assertThat(RangeCase.of("_ 10").range(0, 120).starts(60).result(Function.RATE))
        .isEqualTo("nothing");
    assertThat(RangeCase.of("_ 10").range(0, 120).starts(30).result(Function.DELTA))
        .isEqualTo("nothing");
  }

  @Test
  void takes_a_later_start_for_a_reset() {
    RangeCase restarted = RangeCase.of("5 7").range(-30, 60).starts(-900, 20);

    assertThat(restarted.value(Function.INCREASE)).isEqualTo(7 * ((60.0 + 30) / 60));
    assertThat(restarted.said()).isEmpty();
  }

  @Test
  void warns_once_of_starts_that_overlap() {
    RangeCase overlap = RangeCase.of("5 7 9 9").range(-30, 180).starts(-900, -800, 30, 30);

    overlap.value(Function.RATE);

    assertThat(overlap.said())
        .containsExactly(
            "PromQL warning: sample has start time that overlaps with previous sample timestamp"
                + " for metric \"jobs_total\"");
  }

  @Test
  void counts_seconds_of_a_range_that_is_no_whole_number_of_milliseconds() {
    RangeCase range = RangeCase.of("100+10x4").range(-30, 270).nanos(300_000_000_500L);

    assertThat(range.value(Function.RATE)).isEqualTo(40 * (1.25 / 300.0000005));
  }

  @Test
  void gives_a_warning_for_floats_and_histograms() {
    RangeCase mixed = RangeCase.of("1 {{count:1}} 2");

    assertThat(mixed.result(Function.RATE)).isEqualTo("nothing");
    assertThat(mixed.said())
        .containsExactly(
            "PromQL warning: encountered a mix of histograms and floats for metric name"
                + " \"jobs_total\"");
  }

  @Test
  void extrapolates_histograms_by_their_count() {
    RangeCase counter =
        RangeCase.of("{{count:2 sum:5 buckets:[2]}} {{count:6 sum:15 buckets:[4 2]}}")
            .range(-30, 90);

    assertThat(counter.result(Function.INCREASE))
        .isEqualTo("{{count:8 sum:20 counter_reset_hint:gauge buckets:[4 4]}}");
    assertThat(counter.said()).isEmpty();
  }

  @Test
  void adds_what_histograms_had_before_a_reset() {
    RangeCase reset =
        RangeCase.of("{{count:9 buckets:[9]}} {{count:12 buckets:[12]}} {{count:2 buckets:[2]}}")
            .range(-30, 150);

    assertThat(reset.result(Function.INCREASE))
        .isEqualTo("{{count:7.5 counter_reset_hint:gauge buckets:[7.5]}}");
  }

  @Test
  void says_where_a_histogram_is_a_gauge_or_is_none() {
    RangeCase gauge =
        RangeCase.of("{{count:1 counter_reset_hint:gauge}} {{count:2 counter_reset_hint:gauge}}");
    RangeCase counter = RangeCase.of("{{count:1}} {{count:2}}");

    gauge.result(Function.DELTA);
    counter.result(Function.RATE);
    assertThat(gauge.said()).isEmpty();
    assertThat(counter.said()).isEmpty();

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
    RangeCase mixed =
        RangeCase.of(
            "{{count:1 buckets:[1]}} {{schema:-53 count:2 custom_values:[5] buckets:[2]}}"
                + " {{count:3 buckets:[3]}}");

    assertThat(mixed.result(Function.RATE)).isEqualTo("nothing");
    assertThat(mixed.said())
        .isEqualTo(
            List.of(
                "PromQL warning: vector contains a mix of histograms with exponential and custom"
                    + " buckets schemas for metric name \"jobs_total\""));
  }

  @Test
  void ignores_the_buckets_of_a_first_histogram_that_is_reset_right_after() {
    RangeCase reset =
        RangeCase.of(
                "{{count:9 buckets:[9]}}"
                    + " {{schema:-53 count:2 custom_values:[5] buckets:[2]}}"
                    + " {{schema:-53 count:5 custom_values:[5] buckets:[5]}}")
            .range(-30, 150);

    assertThat(reset.result(Function.INCREASE))
        .isEqualTo(
            "{{schema:-53 count:7.5 custom_values:[5] counter_reset_hint:gauge buckets:[7.5]}}");
    assertThat(reset.said()).isEmpty();
  }

  @Test
  void keeps_the_bounds_that_all_histograms_have() {
    RangeCase bounds =
        RangeCase.of(
                "{{schema:-53 count:1 custom_values:[1 5] buckets:[1]}}"
                    + " {{schema:-53 count:3 custom_values:[5] buckets:[3]}}")
            .range(-30, 90);

    assertThat(bounds.result(Function.INCREASE))
        .isEqualTo("{{schema:-53 count:4 custom_values:[5] counter_reset_hint:gauge buckets:[4]}}");
    assertThat(bounds.said())
        .containsExactly(
            "PromQL info: mismatched custom buckets were reconciled during subtraction");
  }

  @Test
  void counts_the_start_of_histograms_in_the_range_as_an_empty_one() {
    RangeCase one = RangeCase.of("_ {{count:4 buckets:[4]}}").range(0, 120).starts(30);
    RangeCase two = RangeCase.of("{{count:4 buckets:[4]}} {{count:6 buckets:[6]}}").range(-60, 60);

    assertThat(one.result(Function.INCREASE)).isEqualTo("{{count:4 buckets:[4]}}");
    assertThat(two.starts(-30, -30).result(Function.INCREASE))
        .isEqualTo("{{count:6 counter_reset_hint:gauge buckets:[6]}}");
    assertThat(two.starts(-30, 30).result(Function.INCREASE))
        .isEqualTo("{{count:10 counter_reset_hint:gauge buckets:[10]}}");
  }

  @Test
  void takes_an_equal_value_for_no_reset() {
    RangeCase equal = RangeCase.of("5 5 7");

    assertThat(equal.value(Function.INCREASE)).isEqualTo(3);
    assertThat(equal.starts(-90, -90, -90).value(Function.INCREASE)).isEqualTo(3);
  }

  @Test
  void subtracts_the_first_gauge_even_where_it_is_larger() {
    assertThat(
            RangeCase.of(
                    "{{count:9 buckets:[9] counter_reset_hint:gauge}}"
                        + " {{count:3 buckets:[3] counter_reset_hint:gauge}}")
                .result(Function.DELTA))
        .isEqualTo("{{count:-12 counter_reset_hint:gauge buckets:[-12]}}");
  }

  @Test
  void finds_gauges_and_low_schemas_between_the_first_and_the_last_histogram() {
    RangeCase between =
        RangeCase.of(
            "{{schema:1 count:1 buckets:[1]}}"
                + " {{schema:0 count:2 buckets:[2] counter_reset_hint:gauge}}"
                + " {{schema:1 count:3 buckets:[3] counter_reset_hint:not_reset}}");

    assertThat(between.result(Function.INCREASE))
        .isEqualTo("{{count:3 counter_reset_hint:gauge buckets:[3]}}");
    assertThat(between.said())
        .containsExactly(
            "PromQL warning: this native histogram metric is not a counter: \"jobs_total\"");
  }

  @Test
  void says_where_bounds_differ_at_any_reset() {
    RangeCase bounds =
        RangeCase.of(
            "{{schema:-53 count:5 custom_values:[5] buckets:[5]}}"
                + " {{schema:-53 count:7 custom_values:[1 5] buckets:[7]}}"
                + " {{schema:-53 count:1 custom_values:[5] buckets:[1]}}"
                + " {{schema:-53 count:0 custom_values:[5]}}");

    bounds.result(Function.INCREASE);

    assertThat(bounds.said())
        .containsExactly("PromQL info: mismatched custom buckets were reconciled during addition");
  }
}
