package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as Go's package math gives them. */
class FloatsTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Offset<Double> lastBits(double value) {
    return Offset.offset(4 * Math.ulp(value));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 3, 0.9030899869919435, 2.7764722807237177",
    "0.1, -3.321928094887362, -0.9999999999999999, 0.09983407889920758",
    "3, 1.5849625007211563, 0.4771212547196624, 1.8184464592320668",
    "1e300, 996.5784284662087, 300, 691.4686750787736",
    "0.7, -0.5145731728297583, -0.1549019599857432, 0.6526665660823557"
  })
  void logarithms_and_the_inverse_hyperbolic_sine(
      double value, double log2, double log10, double asinh) {
    assertThat(Floats.log2(value)).isEqualTo(log2, lastBits(log2));
    assertThat(Floats.log10(value)).isEqualTo(log10, lastBits(log10));
    assertThat(Floats.asinh(value)).isEqualTo(asinh, lastBits(asinh));
    assertThat(Floats.asinh(-value)).isEqualTo(-asinh, lastBits(asinh));
  }

  @Test
  void logarithms_have_ends() {
    assertThat(Floats.log2(0)).isEqualTo(-INFINITY);
    assertThat(Floats.log2(INFINITY)).isEqualTo(INFINITY);
    assertThat(Floats.log2(-1)).isNaN();
    assertThat(Floats.log10(1000)).isEqualTo(3, lastBits(3));
    assertThat(Floats.log2(Double.MIN_VALUE)).isEqualTo(-1074);
  }

  @Test
  void the_other_inverse_hyperbolic_functions() {
    assertThat(Floats.acosh(1)).isZero();
    assertThat(Floats.acosh(1.5)).isEqualTo(0.9624236501192069, lastBits(1));
    assertThat(Floats.acosh(1e9)).isEqualTo(21.416413017506354, lastBits(20));
    assertThat(Floats.acosh(0.5)).isNaN();
    assertThat(Floats.atanh(0.3)).isEqualTo(0.30951960420311175, lastBits(0.3));
    assertThat(Floats.atanh(-0.9)).isEqualTo(-1.4722194895832204, lastBits(1));
    assertThat(Floats.atanh(1)).isEqualTo(INFINITY);
    assertThat(Floats.atanh(-1)).isEqualTo(-INFINITY);
    assertThat(Floats.atanh(2)).isNaN();
    assertThat(Floats.asinh(1e9)).isEqualTo(21.416413017506354, lastBits(20));
  }

  @Test
  void one_to_any_power_is_one() {
    assertThat(Floats.power(1, Double.NaN)).isEqualTo(1);
    assertThat(Floats.power(-1, INFINITY)).isEqualTo(1);
    assertThat(Floats.power(Double.NaN, 0)).isEqualTo(1);
    assertThat(Floats.power(2, 10)).isEqualTo(1024);
    assertThat(Floats.power(-2, 0.5)).isNaN();
  }

  @Test
  void infinity_is_larger_than_no_number() {
    assertThat(Floats.max(Double.NaN, INFINITY)).isEqualTo(INFINITY);
    assertThat(Floats.max(Double.NaN, -INFINITY)).isNaN();
    assertThat(Floats.min(-INFINITY, Double.NaN)).isEqualTo(-INFINITY);
    assertThat(Floats.min(INFINITY, Double.NaN)).isNaN();
  }

  @Test
  void floats_out_of_range_are_the_smallest_whole_number() {
    assertThat(Floats.toLong(-1.9)).isEqualTo(-1);
    assertThat(Floats.toLong(0x1p63)).isEqualTo(Long.MIN_VALUE);
    assertThat(Floats.toLong(Double.NaN)).isEqualTo(Long.MIN_VALUE);
  }
}
