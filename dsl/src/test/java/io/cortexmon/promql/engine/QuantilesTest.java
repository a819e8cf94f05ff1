package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void lies_between_two_values_by_their_distance() {
    RangeCase values = RangeCase.of("4 1 3 2");

    assertThat(values.value(Function.QUANTILE_OVER_TIME, 0)).isEqualTo(1);
    assertThat(values.value(Function.QUANTILE_OVER_TIME, 0.5)).isEqualTo(2.5);
    assertThat(values.value(Function.QUANTILE_OVER_TIME, 0.75)).isEqualTo(3.25);
    assertThat(values.value(Function.QUANTILE_OVER_TIME, 1)).isEqualTo(4);
    assertThat(values.said()).isEmpty();
  }

  @Test
  void sorts_nan_below_all_numbers() {
    assertThat(RangeCase.of("3 NaN 1").value(Function.QUANTILE_OVER_TIME, 0.5)).isEqualTo(1);
    assertThat(RangeCase.of("3 NaN 1").result(Function.QUANTILE_OVER_TIME, 0)).isEqualTo("NaN");
    assertThat(RangeCase.of("NaN NaN NaN 20-1x19").value(Function.QUANTILE_OVER_TIME, 0.5))
        .isEqualTo(9);
  }

  @Test
  void leaves_the_samples_as_they_are() {
    RangeCase values = RangeCase.of("20-1x19");

    values.value(Function.QUANTILE_OVER_TIME, 0.5);
    values.value(Function.MAD_OVER_TIME);

    assertThat(values.value(Function.FIRST_OVER_TIME)).isEqualTo(20);
  }

  @Test
  void is_infinite_beyond_zero_and_one() {
    RangeCase low = RangeCase.of("1 2");
    RangeCase high = RangeCase.of("1 2");
    RangeCase none = RangeCase.of("1 2");

    assertThat(low.result(Function.QUANTILE_OVER_TIME, -1)).isEqualTo("-Inf");
    assertThat(high.result(Function.QUANTILE_OVER_TIME, 1.5)).isEqualTo("+Inf");
    assertThat(none.result(Function.QUANTILE_OVER_TIME, Double.NaN)).isEqualTo("NaN");
    assertThat(low.said())
        .containsExactly("PromQL warning: quantile value should be between 0 and 1, got -1");
    assertThat(high.said())
        .containsExactly("PromQL warning: quantile value should be between 0 and 1, got 1.5");
    assertThat(none.said())
        .containsExactly("PromQL warning: quantile value should be between 0 and 1, got NaN");
  }

  @Test
  void gives_nothing_and_no_warning_for_histograms() {
    RangeCase histograms = RangeCase.of("{{count:1}}");

    assertThat(histograms.result(Function.QUANTILE_OVER_TIME, 2)).isEqualTo("nothing");
    assertThat(histograms.said()).isEmpty();
  }

  @Test
  void the_median_deviation_is_half_of_all_distances_from_the_median() {
    assertThat(RangeCase.of("4 6 2 1 999 1 2").value(Function.MAD_OVER_TIME)).isEqualTo(1);
    assertThat(RangeCase.of("4 NaN 2").result(Function.MAD_OVER_TIME)).isEqualTo("NaN");
  }

  @Test
  void there_is_none_of_no_values() {
    assertThat(Quantiles.of(0.5, new double[0])).isNaN();
  }

  @Test
  void many_values_with_nan_begin_with_it() {
    assertThat(RangeCase.of("20-1x19 NaN").result(Function.QUANTILE_OVER_TIME, 0)).isEqualTo("NaN");
  }
}
