package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {

  private static final double ROUNDING = 1e-15;

  @ParameterizedTest
  @ValueSource(ints = {-1074, -1050, -1022, -1, 0, 1, 10, 1023})
  void logarithms_and_powers_are_exact_for_powers_of_two(int exponent) {
    double power = Math.scalb(1.0, exponent);

    assertThat(Interpolation.log2(power)).isEqualTo(exponent);
    assertThat(Interpolation.exp2(exponent)).isEqualTo(power);
  }

  @Test
  void logarithms_of_other_numbers_are_to_base_two() {
    assertThat(Interpolation.log2(3)).isCloseTo(1.584962500721156, within(ROUNDING));
    assertThat(Interpolation.log2(Double.MIN_VALUE * 3))
        .isCloseTo(-1072.415037499279, within(1e-9));
    assertThat(Interpolation.log2(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Interpolation.log2(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Interpolation.log2(Double.NaN)).isNaN();
  }

  @Test
  void linear_interpolation_follows_the_width() {
    assertThat(Interpolation.fractionBelow(1, 5, 2, true)).isEqualTo(0.25);
    assertThat(Interpolation.countBelow(1, 5, 8, 2, true)).isEqualTo(2);
  }

  @Test
  void exponential_interpolation_follows_the_logarithm() {
    assertThat(Interpolation.fractionBelow(1, 16, 2, false)).isEqualTo(0.25);
    assertThat(Interpolation.fractionBelow(-16, -1, -2, false)).isEqualTo(0.75);
  }

  @Test
  void all_is_below_the_end_and_nothing_below_the_start() {
    assertThat(Interpolation.countBelow(1, 5, 8, 1, true)).isZero();
    assertThat(Interpolation.countBelow(1, 5, 8, 5, false)).isEqualTo(8);
    assertThat(Interpolation.countBelow(1, 5, 8, 0.5, false)).isZero();
    assertThat(Interpolation.countBelow(1, 5, 8, 9, true)).isEqualTo(8);
  }
}
