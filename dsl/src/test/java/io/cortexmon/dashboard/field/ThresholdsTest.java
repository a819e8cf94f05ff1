package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  private static final Threshold LIMIT = Threshold.of(0.05, Unit.RATIO);

  @Test
  void begin_with_a_base_that_has_no_value() {
    assertThat(Thresholds.base(Color.GREEN).from(0.01, Color.YELLOW).from(LIMIT, Color.RED).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"mode": "absolute", "steps": [
                  {"color": "green", "value": null},
                  {"color": "yellow", "value": 0.01},
                  {"color": "red", "value": 0.05}]}
                """));
  }

  @Test
  void can_be_percentages_of_the_range() {
    assertThat(Thresholds.base(Color.BLUE).from(90, Color.DARK_RED).percentage().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"mode": "percentage", "steps": [
                  {"color": "blue", "value": null}, {"color": "dark-red", "value": 90}]}
                """));
  }

  @Test
  void can_take_a_step_from_a_variable() {
    assertThat(Thresholds.base(Color.GREEN).from("$limit", 5, Color.RED).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"mode": "absolute", "steps": [
                  {"color": "green", "value": null},
                  {"color": "red", "value": 5, "valueExpr": "$limit"}]}
                """));
  }

  @Test
  void refuse_steps_that_do_not_rise() {
    Thresholds yellow = Thresholds.base(Color.GREEN).from(0.8, Color.YELLOW);

    assertThatThrownBy(() -> yellow.from(0.05, Color.RED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "threshold step 0.05: must be above the one before it, 0.8; list the steps in rising"
                + " order");
    assertThatThrownBy(() -> yellow.from(0.8, Color.RED))
        .hasMessage(
            "threshold step 0.8: must be above the one before it, 0.8; list the steps in rising"
                + " order");
  }

  @Test
  void refuse_what_is_no_step() {
    Thresholds green = Thresholds.base(Color.GREEN);

    assertThatThrownBy(() -> green.from(Double.NEGATIVE_INFINITY, Color.RED))
        .hasMessage(
            "threshold step -Infinity: must be a finite number; the base holds below all steps");
    assertThatThrownBy(() -> green.from("limit", 5, Color.RED))
        .hasMessage(
            "threshold variable \"limit\": must be a reference to a variable, for example $limit");
    assertThatThrownBy(() -> green.from(20, Color.RED).percentage().from(120, Color.BLUE))
        .hasMessage("threshold step 120: must be between 0 and 100, as it is a percentage");
  }
}
