package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers.Extension;
import io.cortexmon.promql.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RangeFunctionsTest {

  @ParameterizedTest
  @EnumSource
  void there_is_one_for_each_name_that_takes_a_range_vector(Function function) {
    if (function.signature().arguments().contains(ValueType.MATRIX)) {
      assertThat(RangeFunctions.of(function, Extension.NONE)).isNotNull();
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RangeFunctions.of(function, Extension.NONE))
          .withMessage(function + " takes no range vector");
    }
  }

  @Test
  void few_take_anchored_or_smoothed_selectors() {
    assertThat(RangeFunctions.of(Function.RESETS, Extension.ANCHORED)).isNotNull();
    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> RangeFunctions.of(Function.DERIV, Extension.ANCHORED))
        .withMessage(
            "anchored modifier can only be used with: changes, delta, increase, rate, resets - not"
                + " with deriv");
    assertThatExceptionOfType(EvaluationException.class)
        .isThrownBy(() -> RangeFunctions.of(Function.RESETS, Extension.SMOOTHED))
        .withMessage(
            "smoothed modifier can only be used with: delta, increase, rate - not with resets");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MAX_OVER_TIME",
        "MIN_OVER_TIME",
        "TS_OF_MAX_OVER_TIME",
        "TS_OF_MIN_OVER_TIME",
        "STDDEV_OVER_TIME",
        "STDVAR_OVER_TIME",
        "QUANTILE_OVER_TIME",
        "MAD_OVER_TIME",
        "DERIV",
        "PREDICT_LINEAR",
        "DOUBLE_EXPONENTIAL_SMOOTHING"
      })
  void ignores_histograms_and_says_so_where_there_are_floats(Function function) {
    RangeCase mixed = RangeCase.of("1 {{count:9}} 5").range(-30, 120);
    RangeCase floats = RangeCase.of("1 _ 5").range(-30, 120);
    RangeCase histograms = RangeCase.of("{{count:1}} {{count:9}}");

    assertThat(mixed.result(function, 0.5, 0.5)).isEqualTo(floats.result(function, 0.5, 0.5));
    assertThat(mixed.said())
        .containsExactly(
            "PromQL info: ignored histograms in a range containing both floats and histograms for"
                + " metric name \"jobs_total\"");
    assertThat(histograms.result(function, 0.5, 0.5)).isEqualTo("nothing");
    assertThat(histograms.said()).isEmpty();
  }
}
