package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaugeTest {

  private static final Gauge BUDGET = Gauge.titled("Budget").query(DEMO);

  @Test
  void leaves_to_grafana_what_is_not_said() {
    assertThat(BUDGET.parts().type()).isEqualTo("gauge");
    assertThat(BUDGET.parts().options()).isEqualTo(JsonObject.EMPTY);
    assertThat(BUDGET.parts().size()).isEqualTo(new Size(6, 8));
  }

  @Test
  void has_every_option_that_grafana_has() {
    Gauge gauge =
        BUDGET
            .reduce(reduce -> reduce.calc(Reducer.MAX))
            .vertical()
            .text(text -> text.titleSize(12).valueSize(40))
            .thresholdLabels()
            .withoutThresholdMarkers()
            .minVizWidth(120)
            .minVizHeight(90)
            .circle()
            .roundedBars()
            .barWidthFactor(0.25)
            .barGlow()
            .centerGlow()
            .withoutGradient()
            .segments(20, 0.5)
            .sparkline()
            .endpointMarker(GaugeEndpoint.GLOW)
            .neutral(0.5)
            .textMode(ValueTextMode.VALUE);

    assertThat(gauge.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "barShape": "rounded",
                  "barWidthFactor": 0.25,
                  "effects": {"barGlow": true, "centerGlow": true, "gradient": false},
                  "endpointMarker": "glow",
                  "minVizHeight": 90,
                  "minVizWidth": 120,
                  "neutral": 0.5,
                  "orientation": "vertical",
                  "reduceOptions": {"calcs": ["max"], "values": false},
                  "segmentCount": 20,
                  "segmentSpacing": 0.5,
                  "shape": "circle",
                  "showThresholdLabels": true,
                  "showThresholdMarkers": false,
                  "sizing": "manual",
                  "sparkline": true,
                  "text": {"titleSize": 12, "valueSize": 40},
                  "textMode": "value"
                }
                """));
  }

  @Test
  void writes_the_names_that_grafana_has_for_the_ends_of_bars() {
    assertThat(List.of(GaugeEndpoint.values()))
        .extracting(marker -> marker.json().toString())
        .containsExactly("\"point\"", "\"glow\"", "\"none\"");
  }

  @Test
  void asks_for_the_range_only_where_it_shows_something_of_it() {
    assertThat(PanelShape.run(BUDGET)).isEqualTo("instant time_series");
    assertThat(PanelShape.run(BUDGET.sparkline())).isEqualTo("range time_series");
    assertThat(PanelShape.run(BUDGET.sparkline().withoutSparkline()))
        .isEqualTo("instant time_series");
    assertThat(PanelShape.run(BUDGET.reduce(reduce -> reduce.calc(Reducer.MEAN))))
        .isEqualTo("range time_series");
  }

  @Test
  void sets_standard_options_of_some_fields() {
    Gauge gauge = BUDGET.override(FieldMatcher.byRegexp("/cpu/"), field -> field.min(0).max(1));

    assertThat(gauge.parts().fieldConfig().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "defaults": {},
                  "overrides": [{
                    "matcher": {"id": "byRegexp", "options": "/cpu/"},
                    "properties": [{"id": "max", "value": 1}, {"id": "min", "value": 0}]
                  }]
                }
                """));
  }

  @Test
  void refuses_numbers_that_no_dial_has() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.barWidthFactor(1.5))
        .withMessage("bar width factor 1.5: must be between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.segments(0))
        .withMessage("segments 0: must be between 1 and 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.segments(10, -0.5))
        .withMessage("segment spacing -0.5: must be between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.barWidthFactor(Double.NaN))
        .withMessage("bar width factor NaN: must be between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.minVizWidth(0))
        .withMessage("min viz width 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BUDGET.minVizHeight(-1))
        .withMessage("min viz height -1: must be above zero");
  }
}
