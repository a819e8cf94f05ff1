package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstantSmoothingTest {

  @Test
  void is_the_value_of_a_sample_of_that_time() {
    assertThat(at("1 5 3", 60)).isEqualTo("5");
  }

  @Test
  void lies_on_a_line_between_two_samples() {
    assertThat(at("1 5 3", 75)).isEqualTo("4.5");
  }

  @Test
  void stays_after_the_last_sample() {
    assertThat(at("1 5 3", 200)).isEqualTo("3");
  }

  @Test
  void there_is_none_before_the_first_sample() {
    assertThat(at("_ 5 3", 30)).isEqualTo("nothing");
    assertThat(at("_ _ _", 30)).isEqualTo("nothing");
  }

  @Test
  void histograms_lie_on_a_line() {
    assertThat(at("{{count:2 buckets:[2]}} {{count:6 buckets:[6]}}", 15))
        .isEqualTo("{{count:3 buckets:[3]}}");
    assertThat(at("{{count:2 buckets:[2]}} {{count:6 buckets:[6]}}", 60))
        .isEqualTo("{{count:6 buckets:[6]}}");
  }

  @Test
  void histograms_begin_at_zero_after_a_reset_unless_they_are_gauges() {
    assertThat(at("{{count:6 buckets:[6]}} {{count:2 buckets:[2]}}", 30))
        .isEqualTo("{{count:1 buckets:[1]}}");
    assertThat(
            at(
                "{{count:6 buckets:[6] counter_reset_hint:gauge}}"
                    + " {{count:2 buckets:[2] counter_reset_hint:gauge}}",
                30))
        .isEqualTo("{{count:4 counter_reset_hint:gauge buckets:[4]}}");
  }

  @Test
  void the_last_histogram_is_not_known_to_be_a_reset_later() {
    assertThat(at("{{count:6 buckets:[6] counter_reset_hint:reset}}", 30))
        .isEqualTo("{{count:6 buckets:[6]}}");
    assertThat(at("{{count:6 buckets:[6] counter_reset_hint:reset}}", 0))
        .isEqualTo("{{count:6 counter_reset_hint:reset buckets:[6]}}");
  }

  @Test
  void gives_warnings_for_samples_that_are_not_alike() {
    assertThat(warnings("1 {{count:1}}"))
        .containsExactly(
            "PromQL warning: encountered a mix of histograms and floats for metric name"
                + " \"jobs_total\"");
    assertThat(
            warnings(
                "{{count:1 buckets:[1]}} {{schema:-53 count:2 custom_values:[5] buckets:[2]}}"))
        .containsExactly(
            "PromQL warning: vector contains a mix of histograms with exponential and custom"
                + " buckets schemas for metric name \"jobs_total\"");
  }

  private static List<String> warnings(String values) {
    RangeCase series = RangeCase.of(values);
    assertThat(smoothed(series, 30)).isEqualTo("nothing");
    return series.said();
  }

  private static String at(String values, int seconds) {
    RangeCase series = RangeCase.of(values);
    String text = smoothed(series, seconds);
    assertThat(series.said()).isEmpty();
    return text;
  }

  private static String smoothed(RangeCase series, int seconds) {
    series.range(seconds, seconds).smoothed(300);
    Cell cell = new Cell();
    InstantSmoothing.apply(series.window(), cell, series.annotations());
    return RangeCase.text(cell);
  }
}
