package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class DoubleExponentialSmoothingTest {

  private static final Function SMOOTHING = Function.DOUBLE_EXPONENTIAL_SMOOTHING;

  @Test
  void follows_a_line() {
    assertThat(RangeCase.of("0+10x10").value(SMOOTHING, 0.5, 0.5)).isEqualTo(100);
  }

  @Test
  void weighs_values_and_trends_by_their_factors() {
    assertThat(RangeCase.of("0 8 0").value(SMOOTHING, 0.5, 0.25)).isEqualTo(0.5 * (8 + 8));
    assertThat(RangeCase.of("0 8 0 0").value(SMOOTHING, 0.5, 0.25)).isEqualTo(0.5 * (8 + 6));
  }

  @Test
  void gives_nothing_for_one_float() {
    assertThat(RangeCase.of("1").result(SMOOTHING, 0.5, 0.5)).isEqualTo("nothing");
  }

  @Test
  void refuses_factors_that_are_not_between_zero_and_one() {
    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> RangeCase.of("1 2").result(SMOOTHING, 1, 0.5))
        .withMessage("invalid smoothing factor. Expected: 0 < sf < 1, got: 1.000000");
    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> RangeCase.of("{{count:1}}").result(SMOOTHING, 0.5, -0.25))
        .withMessage("invalid trend factor. Expected: 0 < tf < 1, got: -0.250000");
  }

  @Test
  void takes_nan_as_a_factor() {
    assertThat(RangeCase.of("1 2").result(SMOOTHING, Double.NaN, 0.5)).isEqualTo("NaN");
  }
}
