package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.JsonObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class XyChartTest {

  private static final XyChart PANEL = XyChart.titled("CPU and memory");
  private static final FieldMatcher CPU = FieldMatcher.byName("Value #A");
  private static final FieldMatcher MEMORY = FieldMatcher.byName("Value #B");

  static <S extends XyStyle<S>> S every(S style) {
    return style
        .asPointsAndLines()
        .pointSize(8)
        .pointSizes(2, 40)
        .pointShape(PointShape.SQUARE)
        .pointStrokeWidth(2)
        .lineWidth(3)
        .dashed(4, 4)
        .fillOpacity(50)
        .axisLabel("memory")
        .hideFromLegend();
  }

  @Test
  void says_that_it_needs_no_conversion_from_an_older_form() {
    assertThat(PanelShape.json(PANEL))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": true
                    },
                    "mapping": "auto",
                    "series": [{}]
                  },
                  "pluginVersion": "11.1.0",
                  "title": "CPU and memory",
                  "type": "xychart"
                }
                """));
  }

  @Test
  void draws_the_series_that_are_given() {
    XyChart panel =
        PANEL
            .tooltip(Tooltip::single)
            .series(
                XySeries.of(CPU, MEMORY)
                    .frame(1)
                    .color(FieldMatcher.byName("load"))
                    .size(FieldMatcher.byName("age"))
                    .name("Pods"))
            .series(XySeries.of(MEMORY, CPU));

    assertThat(panel.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "legend": {
                    "calcs": [],
                    "displayMode": "list",
                    "placement": "bottom",
                    "showLegend": true
                  },
                  "mapping": "manual",
                  "series": [
                    {
                      "color": {"matcher": {"id": "byName", "options": "load"}},
                      "frame": {"matcher": {"id": "byIndex", "options": 1}},
                      "name": {"fixed": "Pods"},
                      "size": {"matcher": {"id": "byName", "options": "age"}},
                      "x": {"matcher": {"id": "byName", "options": "Value #A"}},
                      "y": {"matcher": {"id": "byName", "options": "Value #B"}}
                    },
                    {
                      "frame": {"matcher": {"id": "byIndex", "options": 0}},
                      "x": {"matcher": {"id": "byName", "options": "Value #B"}},
                      "y": {"matcher": {"id": "byName", "options": "Value #A"}}
                    }
                  ],
                  "tooltip": {"mode": "single"}
                }
                """));
  }

  @Test
  void draws_each_result_in_the_same_way() {
    XyChart panel = PANEL.series(XySeries.of(CPU, MEMORY)).eachFrame(series -> series.x(MEMORY));

    assertThat(panel.parts().options().text("mapping")).contains("auto");
    assertThat(panel.parts().options().array("series"))
        .hasToString("[{\"x\":{\"matcher\":{\"id\":\"byName\",\"options\":\"Value #B\"}}}]");
  }

  @Test
  void has_every_option_for_all_fields() {
    assertThat(StyleShape.defaults(every(PANEL)))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "axisLabel": "memory",
                  "fillOpacity": 50,
                  "hideFrom": {"legend": true, "tooltip": false, "viz": false},
                  "lineStyle": {"dash": [4, 4], "fill": "dash"},
                  "lineWidth": 3,
                  "pointShape": "square",
                  "pointSize": {"fixed": 8, "max": 40, "min": 2},
                  "pointStrokeWidth": 2,
                  "show": "points+lines"
                }
                """));
    assertThat(StyleShape.defaults(PANEL.asLines()).text("show")).contains("lines");
    assertThat(StyleShape.defaults(PANEL.asPoints()).text("show")).contains("points");
  }

  @Test
  void has_sizes_of_points_one_by_one_in_overrides() {
    assertThat(StyleShape.override(PANEL, field -> field.pointSize(8).pointSizes(2, 40)))
        .hasToString(
            "[{\"id\":\"custom.pointSize.fixed\",\"value\":8},"
                + "{\"id\":\"custom.pointSize.max\",\"value\":40},"
                + "{\"id\":\"custom.pointSize.min\",\"value\":2}]");
  }

  @Test
  void asks_for_a_table_of_now() {
    assertThat(PanelShape.run(PANEL.query(PanelShape.DEMO))).isEqualTo("instant table");
  }

  @Test
  void refuses_points_that_can_not_be() {
    refused(() -> PANEL.pointSize(0), "point size 0: must be between 1 and 100");
    refused(() -> PANEL.pointSizes(0, 9), "smallest point size 0: must be between 1 and 100");
    refused(() -> PANEL.pointSizes(9, 8), "largest point size 8: must be between 9 and 100");
    refused(() -> PANEL.pointStrokeWidth(-1), "point stroke -1: must not be negative");
    refused(() -> XySeries.of(CPU, MEMORY).frame(-1), "frame -1: must not be negative");
    refused(() -> XySeries.of(CPU, MEMORY).name(""), "series name must not be empty");
  }

  private static void refused(ThrowingCallable option, String message) {
    assertThatThrownBy(option).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
