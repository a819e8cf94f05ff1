package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Function;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {

  @Test
  void slopes_are_per_second() {
    assertThat(RangeCase.of("0+30x10").value(Function.DERIV)).isEqualTo(0.5);
    assertThat(RangeCase.of("0 60 0 60").value(Function.DERIV)).isEqualTo(0.2);
  }

  @Test
  void predictions_count_from_the_evaluation() {
    RangeCase line = RangeCase.of("0+30x10");

    assertThat(line.time(600).value(Function.PREDICT_LINEAR, 60)).isEqualTo(330);
    assertThat(line.time(720).value(Function.PREDICT_LINEAR, 60)).isEqualTo(390);
    assertThat(line.time(600).value(Function.PREDICT_LINEAR, -600)).isEqualTo(0);
  }

  @Test
  void constant_values_are_a_flat_line() {
    assertThat(RangeCase.of("0.1x5").value(Function.DERIV)).isEqualTo(0);
    assertThat(RangeCase.of("0.1x5").value(Function.PREDICT_LINEAR, 3600)).isEqualTo(0.1);
    assertThat(RangeCase.of("Inf Inf").result(Function.DERIV)).isEqualTo("NaN");
    assertThat(RangeCase.of("Inf Inf").result(Function.PREDICT_LINEAR, 1)).isEqualTo("NaN");
    assertThat(RangeCase.of("1 1").result(Function.PREDICT_LINEAR, Double.POSITIVE_INFINITY))
        .isEqualTo("NaN");
  }

  @Test
  void gives_nothing_for_one_float() {
    RangeCase mixed = RangeCase.of("1 {{count:1}}");

    assertThat(RangeCase.of("1").result(Function.DERIV)).isEqualTo("nothing");
    assertThat(mixed.result(Function.PREDICT_LINEAR, 1)).isEqualTo("nothing");
    assertThat(mixed.said())
        .containsExactly(
            "PromQL info: ignored histograms in a range containing both floats and histograms for"
                + " metric name \"jobs_total\"");
  }

  @Test
  void ignores_histograms() {
    assertThat(RangeCase.of("0 {{count:1}} 60").value(Function.DERIV)).isEqualTo(0.5);
    assertThat(RangeCase.of("0 {{count:1}} 60").time(120).value(Function.PREDICT_LINEAR, 60))
        .isEqualTo(90);
  }
}
