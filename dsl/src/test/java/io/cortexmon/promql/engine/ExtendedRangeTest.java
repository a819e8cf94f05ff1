package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.promql.Modifiers.Extension;
import org.junit.jupiter.api.Test;

class ExtendedRangeTest {

  @Test
  void an_anchored_range_has_the_last_value_before_each_end() {
    assertThat(samples(RangeCase.of("1 5 3 9").range(30, 150).anchored(300), Extension.ANCHORED))
        .isEqualTo("1.0@30 5.0@60 3.0@120 3.0@150 ");
  }

  @Test
  void an_anchored_range_has_the_first_value_at_its_start_where_there_is_none_before() {
    assertThat(samples(RangeCase.of("_ 5 3 9").range(30, 120).anchored(300), Extension.ANCHORED))
        .isEqualTo("5.0@30 5.0@60 3.0@120 ");
  }

  @Test
  void a_smoothed_range_has_values_between_samples_at_its_ends() {
    assertThat(samples(RangeCase.of("1 5 3 9").range(30, 150).smoothed(300), Extension.SMOOTHED))
        .isEqualTo("3.0@30 5.0@60 3.0@120 6.0@150 ");
  }

  @Test
  void a_range_between_two_samples_has_its_ends_alone() {
    assertThat(samples(RangeCase.of("0 60").range(20, 30).smoothed(300), Extension.SMOOTHED))
        .isEqualTo("20.0@20 30.0@30 ");
  }

  @Test
  void a_range_after_all_samples_has_none() {
    assertThat(samples(RangeCase.of("1 5").range(70, 150).anchored(300), Extension.ANCHORED))
        .isEmpty();
  }

  @Test
  void refuses_histograms() {
    RangeWindow window = RangeCase.of("{{count:1}}").window();

    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> ExtendedRange.of(window, Extension.ANCHORED))
        .withMessage("anchored modifier is not supported with histograms");
    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> ExtendedRange.of(window, Extension.SMOOTHED))
        .withMessage("smoothed modifier is not supported with histograms");
  }

  private static String samples(RangeCase series, Extension extension) {
    RangeWindow extended = ExtendedRange.of(series.window(), extension);
    StringBuilder text = new StringBuilder();
    for (int i = extended.from; i < extended.to; i++) {
      text.append(extended.values[i]).append('@').append(extended.times[i] / 1000).append(' ');
    }
    return text.toString();
  }

  @Test
  void samples_at_the_ends_are_there_once() {
    assertThat(samples(RangeCase.of("1 5 3").range(0, 120).anchored(300), Extension.ANCHORED))
        .isEqualTo("1.0@0 5.0@60 3.0@120 ");
  }
}
