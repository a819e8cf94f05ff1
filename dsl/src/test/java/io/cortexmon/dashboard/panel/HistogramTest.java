package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class HistogramTest {

  private static final Histogram PANEL = Histogram.titled("Build times");

  private static final JsonObject EVERY =
      JsonObject.parse(
          """
          {
            "axisLabel": "builds",
            "fillOpacity": 60,
            "gradientMode": "opacity",
            "hideFrom": {"legend": true, "tooltip": false, "viz": false},
            "lineWidth": 0,
            "scaleDistribution": {"log": 10, "type": "log"},
            "stacking": {"group": "A", "mode": "normal"}
          }
          """);

  static <S extends HistogramStyle<S>> S every(S style) {
    return style
        .lineWidth(0)
        .fillOpacity(60)
        .gradientMode(GradientMode.OPACITY)
        .stacked()
        .axisLabel("builds")
        .logScale(10)
        .hideFromLegend();
  }

  @Test
  void has_each_of_its_options() {
    Histogram panel =
        PANEL.bucketCount(20).bucketSize(60).bucketOffset(0.5).combine().tooltip(Tooltip::single);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "bucketCount": 20,
                    "bucketOffset": 0.5,
                    "bucketSize": 60,
                    "combine": true,
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": true
                    },
                    "tooltip": {"mode": "single"}
                  },
                  "title": "Build times",
                  "type": "histogram"
                }
                """));
  }

  @Test
  void has_the_same_words_for_all_fields_and_for_some() {
    assertThat(StyleShape.defaults(every(PANEL))).isEqualTo(EVERY);
    assertThat(StyleShape.override(PANEL, HistogramTest::every))
        .isEqualTo(StyleShape.properties(EVERY));
  }

  @Test
  void refuses_buckets_that_can_not_be() {
    assertThatThrownBy(() -> PANEL.bucketCount(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("buckets 0: must be above zero");
    assertThatThrownBy(() -> PANEL.bucketSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bucket size 0.0: must be above zero");
    assertThatThrownBy(() -> PANEL.bucketOffset(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bucket offset -1.0: must not be negative");
  }
}
