package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class FloatsOverTimeTest {

  @Test
  void sums_keep_what_rounding_loses() {
    assertThat(RangeCase.of("1 1e100 1 -1e100").value(Function.SUM_OVER_TIME)).isEqualTo(2);
    assertThat(RangeCase.of("0.1x9").value(Function.SUM_OVER_TIME)).isEqualTo(1);
  }

  @Test
  void sums_of_infinity_are_infinite_or_nan() {
    assertThat(RangeCase.of("1 Inf 2").result(Function.SUM_OVER_TIME)).isEqualTo("+Inf");
    assertThat(RangeCase.of("1 Inf -Inf").result(Function.SUM_OVER_TIME)).isEqualTo("NaN");
    assertThat(RangeCase.of("1 NaN 2").result(Function.SUM_OVER_TIME)).isEqualTo("NaN");
    assertThat(RangeCase.of("1.7e308 1.7e308").result(Function.SUM_OVER_TIME)).isEqualTo("+Inf");
  }

  @Test
  void averages_keep_what_rounding_loses() {
    assertThat(RangeCase.of("1 1e100 1 -1e100").value(Function.AVG_OVER_TIME)).isEqualTo(0.5);
    assertThat(RangeCase.of("1 2 4").value(Function.AVG_OVER_TIME)).isEqualTo(7 / 3.0);
    assertThat(RangeCase.of("5").value(Function.AVG_OVER_TIME)).isEqualTo(5);
  }

  @Test
  void averages_are_finite_where_sums_are_not() {
    assertThat(RangeCase.of("1.5e308 1.5e308 1.5e308").value(Function.AVG_OVER_TIME))
        .isEqualTo(1.5e308);
    assertThat(RangeCase.of("-1.5e308 -1.5e308").value(Function.AVG_OVER_TIME)).isEqualTo(-1.5e308);
    assertThat(RangeCase.of("1 Inf 2").result(Function.AVG_OVER_TIME)).isEqualTo("+Inf");
    assertThat(RangeCase.of("1 Inf -Inf").result(Function.AVG_OVER_TIME)).isEqualTo("NaN");
  }

  @Test
  void nan_is_the_largest_or_smallest_only_where_all_are() {
    assertThat(RangeCase.of("NaN 3 NaN 5 1").value(Function.MAX_OVER_TIME)).isEqualTo(5);
    assertThat(RangeCase.of("NaN 3 NaN 5 1").value(Function.MIN_OVER_TIME)).isEqualTo(1);
    assertThat(RangeCase.of("NaN NaN").result(Function.MAX_OVER_TIME)).isEqualTo("NaN");
    assertThat(RangeCase.of("NaN NaN").result(Function.MIN_OVER_TIME)).isEqualTo("NaN");
  }

  @Test
  void of_equal_extremes_the_last_has_the_time() {
    assertThat(RangeCase.of("1 5 5 NaN 1").value(Function.TS_OF_MAX_OVER_TIME)).isEqualTo(120);
    assertThat(RangeCase.of("1 5 5 NaN 1").value(Function.TS_OF_MIN_OVER_TIME)).isEqualTo(240);
    assertThat(RangeCase.of("NaN NaN").value(Function.TS_OF_MIN_OVER_TIME)).isEqualTo(60);
  }

  @Test
  void deviations_are_of_all_values() {
    RangeCase values = RangeCase.of("2 4 4 4 5 5 7 9");

    assertThat(values.value(Function.STDDEV_OVER_TIME)).isEqualTo(2);
    assertThat(values.value(Function.STDVAR_OVER_TIME)).isEqualTo(4);
    assertThat(RangeCase.of("3").value(Function.STDVAR_OVER_TIME)).isEqualTo(0);
  }

  @Test
  void deviations_of_large_numbers_are_exact() {
    assertThat(RangeCase.of("1e15 1000000000000002").value(Function.STDVAR_OVER_TIME)).isEqualTo(1);
    assertThat(RangeCase.of("1 Inf").result(Function.STDVAR_OVER_TIME)).isEqualTo("NaN");
  }

  @Test
  void averages_are_as_exact_as_prometheus_where_sums_are_not_finite() {
    assertThat(RangeCase.of("1.5e308 0.9e292x9 1.5e308 0x98").value(Function.AVG_OVER_TIME))
        .isEqualTo(2.702702702702706e306);
  }
}
