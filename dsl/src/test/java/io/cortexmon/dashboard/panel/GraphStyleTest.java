package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GraphStyleTest {

  private static final TimeSeries PANEL = TimeSeries.titled("Errors");

  private static final JsonObject EVERY =
      JsonObject.parse(
          """
          {
            "axisBorderShow": true,
            "axisCenteredZero": true,
            "axisColorMode": "series",
            "axisGridShow": false,
            "axisLabel": "errors",
            "axisPlacement": "right",
            "axisSoftMax": 10,
            "axisSoftMin": -0.5,
            "axisWidth": 80,
            "barAlignment": -1,
            "barMaxWidth": 30,
            "barWidthFactor": 0.8,
            "drawStyle": "bars",
            "fillBelowTo": "p50",
            "fillColor": "light-blue",
            "fillOpacity": 20,
            "gradientMode": "hue",
            "hideFrom": {"legend": true, "tooltip": true, "viz": true},
            "insertNulls": 90000,
            "lineColor": "blue",
            "lineInterpolation": "stepAfter",
            "lineStyle": {"dash": [10, 5, 2, 5], "fill": "dash"},
            "lineWidth": 2,
            "pointColor": "red",
            "pointSize": 7,
            "pointSymbol": "img/icons/marker/circle.svg",
            "scaleDistribution": {"linearThreshold": 0.1, "log": 10, "type": "symlog"},
            "showPoints": "always",
            "showValues": true,
            "spanNulls": 300000,
            "stacking": {"group": "sent", "mode": "normal"},
            "thresholdsStyle": {"mode": "dashed+area"},
            "transform": "negative-Y"
          }
          """);

  static <S extends GraphStyle<S>> S every(S style) {
    return style
        .asBars()
        .lineInterpolation(LineInterpolation.STEP_AFTER)
        .lineWidth(2)
        .lineColor(Color.BLUE)
        .dashed(10, 5, 2, 5)
        .fillOpacity(20)
        .fillColor(Color.LIGHT_BLUE)
        .fillBelowTo("p50")
        .gradientMode(GradientMode.HUE)
        .showPoints(VisibilityMode.ALWAYS)
        .pointSize(7)
        .pointColor(Color.RED)
        .pointSymbol("img/icons/marker/circle.svg")
        .spanNulls(Duration.ofMinutes(5))
        .insertNulls(Duration.ofSeconds(90))
        .stacked("sent")
        .barAlignment(BarAlignment.BEFORE)
        .barWidthFactor(0.8)
        .barMaxWidth(30)
        .thresholdsStyle(ThresholdsStyle.DASHED_AND_AREA)
        .mirrored()
        .axisPlacement(AxisPlacement.RIGHT)
        .axisColorMode(AxisColorMode.SERIES)
        .axisLabel("errors")
        .axisWidth(80)
        .axisSoftMin(-0.5)
        .axisSoftMax(10)
        .withoutAxisGrid()
        .axisBorder()
        .axisCenteredZero()
        .symlogScale(10, 0.1)
        .hideFromLegend()
        .hideFromTooltip()
        .hideFromViz()
        .showValues();
  }

  @Test
  void has_every_option_for_all_fields() {
    assertThat(StyleShape.defaults(every(PANEL))).isEqualTo(EVERY);
    assertThat(StyleShape.defaults(every(Trend.titled("Errors")))).isEqualTo(EVERY);
    assertThat(StyleShape.defaults(every(Candlestick.titled("Errors")))).isEqualTo(EVERY);
  }

  @Test
  void has_every_option_for_some_fields() {
    assertThat(StyleShape.override(PANEL, GraphStyleTest::every))
        .isEqualTo(StyleShape.properties(EVERY));
  }

  @Test
  void takes_back_in_an_override_what_holds_for_all_others() {
    UnaryOperator<GraphField> back =
        field ->
            field
                .asLines()
                .solid()
                .gapsAtNulls()
                .noInsertedNulls()
                .unstacked()
                .axisGrid()
                .withoutAxisBorder()
                .withoutAxisCenteredZero()
                .linearScale()
                .hideFromNothing()
                .withoutValues();

    assertThat(StyleShape.override(PANEL, back))
        .isEqualTo(
            StyleShape.properties(
                JsonObject.parse(
                    """
                    {
                      "axisBorderShow": false,
                      "axisCenteredZero": false,
                      "axisGridShow": true,
                      "drawStyle": "line",
                      "hideFrom": {"legend": false, "tooltip": false, "viz": false},
                      "insertNulls": false,
                      "lineStyle": {"fill": "solid"},
                      "scaleDistribution": {"type": "linear"},
                      "showValues": false,
                      "spanNulls": false,
                      "stacking": {"group": "A", "mode": "none"}
                    }
                    """)));
  }

  @Test
  void has_several_forms_of_some_options() {
    assertThat(custom("drawStyle", PANEL.asPoints())).hasToString("\"points\"");
    assertThat(custom("transform", PANEL.constant())).hasToString("\"constant\"");
    assertThat(custom("spanNulls", PANEL.spanNulls())).hasToString("true");
    assertThat(custom("insertNulls", PANEL.insertNulls())).hasToString("true");
    assertThat(custom("lineStyle", PANEL.dotted(0, 10)))
        .hasToString("{\"dash\":[0,10],\"fill\":\"dot\"}");
    assertThat(custom("lineStyle", PANEL.squareDashed(8, 4)))
        .hasToString("{\"dash\":[8,4],\"fill\":\"square\"}");
    assertThat(custom("stacking", PANEL.stacked()))
        .hasToString("{\"group\":\"A\",\"mode\":\"normal\"}");
    assertThat(custom("stacking", PANEL.stackedToPercent()))
        .hasToString("{\"group\":\"A\",\"mode\":\"percent\"}");
    assertThat(custom("stacking", PANEL.stackedToPercent("sent")))
        .hasToString("{\"group\":\"sent\",\"mode\":\"percent\"}");
    assertThat(custom("scaleDistribution", PANEL.logScale(2)))
        .hasToString("{\"log\":2,\"type\":\"log\"}");
    assertThat(custom("scaleDistribution", PANEL.ordinalScale()))
        .hasToString("{\"type\":\"ordinal\"}");
  }

  @Test
  void hides_from_one_place_and_leaves_the_others() {
    assertThat(custom("hideFrom", PANEL.hideFromTooltip()))
        .hasToString("{\"legend\":false,\"tooltip\":true,\"viz\":false}");
  }

  private static Json custom(String name, TimeSeries panel) {
    return StyleShape.defaults(panel).get(name).orElseThrow();
  }
}
