package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class TransitionsTest {

  @Test
  void counts_values_that_differ_from_the_one_before() {
    assertThat(RangeCase.of("1 1 2 1 1").value(Function.CHANGES)).isEqualTo(2);
    assertThat(RangeCase.of("7").value(Function.CHANGES)).isEqualTo(0);
    assertThat(RangeCase.of("0 -0 0").value(Function.CHANGES)).isEqualTo(0);
  }

  @Test
  void nan_does_not_differ_from_nan() {
    assertThat(RangeCase.of("NaN NaN 1 NaN").value(Function.CHANGES)).isEqualTo(2);
  }

  @Test
  void counts_values_below_the_one_before() {
    assertThat(RangeCase.of("1 3 2 2 1 NaN 0").value(Function.RESETS)).isEqualTo(2);
    assertThat(RangeCase.of("7").value(Function.RESETS)).isEqualTo(0);
  }

  @Test
  void a_later_start_is_a_reset() {
    assertThat(RangeCase.of("1 3 4").starts(-60, -60, 90).value(Function.RESETS)).isEqualTo(1);
    assertThat(RangeCase.of("1 3 4").starts(-60, -60, 90).value(Function.CHANGES)).isEqualTo(2);
  }

  @Test
  void a_float_after_a_histogram_is_a_change_and_a_reset() {
    RangeCase mixed = RangeCase.of("1 {{count:1}} {{count:1}} 1 1");

    assertThat(mixed.value(Function.CHANGES)).isEqualTo(2);
    assertThat(mixed.value(Function.RESETS)).isEqualTo(2);
    assertThat(mixed.said()).isEmpty();
  }

  @Test
  void compares_histograms() {
    RangeCase histograms =
        RangeCase.of("{{count:1 buckets:[1]}}x1 {{count:3 buckets:[3]}} {{count:2 buckets:[2]}}");

    assertThat(histograms.value(Function.CHANGES)).isEqualTo(2);
    assertThat(histograms.value(Function.RESETS)).isEqualTo(1);
  }

  @Test
  void an_anchored_range_begins_with_the_last_sample_before() {
    assertThat(RangeCase.of("9 1 2 1").range(90, 180).anchored(300).value(Function.CHANGES))
        .isEqualTo(2);
    assertThat(RangeCase.of("9 1 2 1").range(30, 180).anchored(300).value(Function.RESETS))
        .isEqualTo(2);
    assertThat(RangeCase.of("9 1 2 1").range(30, 180).value(Function.RESETS)).isEqualTo(1);
    assertThat(RangeCase.of("9 1 2 1").range(-60, 180).anchored(300).value(Function.CHANGES))
        .isEqualTo(3);
  }
}
