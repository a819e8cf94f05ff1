package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class HistogramsOverTimeTest {

  @Test
  void sums_and_averages_histograms() {
    RangeCase histograms = RangeCase.of("{{count:2 sum:3 buckets:[2]}} {{count:4 buckets:[1 3]}}");

    assertThat(histograms.result(Function.SUM_OVER_TIME))
        .isEqualTo("{{count:6 sum:3 buckets:[3 3]}}");
    assertThat(histograms.result(Function.AVG_OVER_TIME))
        .isEqualTo("{{count:3 sum:1.5 buckets:[1.5 1.5]}}");
    assertThat(histograms.said()).isEmpty();
  }

  @Test
  void gives_a_warning_for_floats_and_histograms() {
    RangeCase mixed = RangeCase.of("1 {{count:2}}");

    assertThat(mixed.result(Function.SUM_OVER_TIME)).isEqualTo("nothing");
    assertThat(mixed.result(Function.AVG_OVER_TIME)).isEqualTo("nothing");
    assertThat(mixed.said())
        .containsExactly(
            "PromQL warning: encountered a mix of histograms and floats for metric name"
                + " \"jobs_total\"");
  }

  @Test
  void gives_a_warning_alone_for_unlike_buckets() {
    RangeCase unlike =
        RangeCase.of(
            "{{count:1 counter_reset_hint:reset}} {{count:2 counter_reset_hint:not_reset}}"
                + " {{schema:-53 count:2 custom_values:[5] buckets:[2]}}");

    assertThat(unlike.result(Function.SUM_OVER_TIME)).isEqualTo("nothing");
    assertThat(unlike.said())
        .containsExactly(
            "PromQL warning: vector contains a mix of histograms with exponential and custom"
                + " buckets schemas for metric name \"jobs_total\"");
  }

  @Test
  void says_where_resets_collide_and_bounds_differ() {
    RangeCase collision =
        RangeCase.of(
            "{{schema:-53 count:1 custom_values:[1 5] buckets:[1] counter_reset_hint:reset}}"
                + " {{schema:-53 count:2 custom_values:[5] buckets:[2]"
                + " counter_reset_hint:not_reset}}");

    collision.result(Function.AVG_OVER_TIME);

    assertThat(collision.said())
        .containsExactly(
            "PromQL warning: conflicting counter resets during histogram aggregation",
            "PromQL info: mismatched custom buckets were reconciled during aggregation");
  }
}
