package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KahanSumTest {

  @Test
  void keeps_what_rounding_takes_from_the_smaller_number() {
    assertThat(KahanSum.compensation(0, 1e100, 1, 1e100)).isEqualTo(1);
    assertThat(KahanSum.compensation(0.5, 1, 1e100, 1e100)).isEqualTo(1.5);
    assertThat(KahanSum.compensation(0.5, 1, 2, 3)).isEqualTo(0.5);
  }

  @Test
  void keeps_nothing_once_the_sum_is_infinite() {
    assertThat(KahanSum.compensation(5, 1e308, 1e308, Double.POSITIVE_INFINITY)).isEqualTo(0);
    assertThat(KahanSum.compensation(5, 1, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .isEqualTo(0);
  }

  @Test
  void is_not_a_number_where_the_sum_is_none() {
    assertThat(KahanSum.compensation(5, Double.NaN, 1, Double.NaN)).isNaN();
  }
}
