package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final BarChart PANEL = BarChart.titled("Jobs by queue");

  private static final JsonObject EVERY =
      JsonObject.parse(
          """
          {
            "axisPlacement": "hidden",
            "fillOpacity": 100,
            "gradientMode": "scheme",
            "hideFrom": {"legend": false, "tooltip": false, "viz": true},
            "lineWidth": 0,
            "thresholdsStyle": {"mode": "line"}
          }
          """);

  static <S extends BarChartStyle<S>> S every(S style) {
    return style
        .lineWidth(0)
        .fillOpacity(100)
        .gradientMode(GradientMode.SCHEME)
        .thresholdsStyle(ThresholdsStyle.LINE)
        .axisPlacement(AxisPlacement.HIDDEN)
        .hideFromViz();
  }

  @Test
  void has_each_of_its_options() {
    BarChart panel =
        PANEL
            .xField("queue")
            .colorByField("state")
            .horizontal()
            .stacked()
            .showValue(VisibilityMode.ALWAYS)
            .barWidth(0.8)
            .groupWidth(0.5)
            .barRadius(0.1)
            .xTickLabelRotation(-45)
            .xTickLabelMaxLength(12)
            .xTickLabelSpacing(-100)
            .fullHighlight()
            .text(text -> text.valueSize(12))
            .tooltip(Tooltip::multi);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "barRadius": 0.1,
                    "barWidth": 0.8,
                    "colorByField": "state",
                    "fullHighlight": true,
                    "groupWidth": 0.5,
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": true
                    },
                    "orientation": "horizontal",
                    "showValue": "always",
                    "stacking": "normal",
                    "text": {"valueSize": 12},
                    "tooltip": {"mode": "multi"},
                    "xField": "queue",
                    "xTickLabelMaxLength": 12,
                    "xTickLabelRotation": -45,
                    "xTickLabelSpacing": -100
                  },
                  "title": "Jobs by queue",
                  "type": "barchart"
                }
                """));
    assertThat(PANEL.stackedToPercent().parts().options().text("stacking")).contains("percent");
  }

  @Test
  void has_the_same_words_for_all_fields_and_for_some() {
    assertThat(StyleShape.defaults(every(PANEL))).isEqualTo(EVERY);
    assertThat(StyleShape.override(PANEL, BarChartTest::every))
        .isEqualTo(StyleShape.properties(EVERY));
  }

  @Test
  void asks_for_a_table_of_now() {
    assertThat(PanelShape.run(PANEL.query(PanelShape.DEMO))).isEqualTo("instant table");
  }

  @Test
  void refuses_bars_that_can_not_be() {
    refused(() -> PANEL.xField(""), "x field name must not be empty");
    refused(() -> PANEL.colorByField(" "), "colour field name must not be empty");
    refused(() -> PANEL.barWidth(1.5), "bar width 1.5: must be between 0 and 1");
    refused(() -> PANEL.groupWidth(-0.1), "group width -0.1: must be between 0 and 1");
    refused(() -> PANEL.barRadius(1), "bar radius 1: must be between 0 and 0.5");
    refused(() -> PANEL.xTickLabelRotation(180), "label rotation 180: must be between -90 and 90");
    refused(() -> PANEL.xTickLabelMaxLength(0), "label length 0: must be above zero");
  }

  private static void refused(ThrowingCallable option, String message) {
    assertThatThrownBy(option).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
