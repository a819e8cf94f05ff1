package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class StatusHistoryTest {

  private static final StatusHistory PANEL = StatusHistory.titled("Probes");

  private static final JsonObject EVERY =
      JsonObject.parse(
          """
          {
            "axisPlacement": "hidden",
            "fillOpacity": 90,
            "hideFrom": {"legend": true, "tooltip": false, "viz": false},
            "lineWidth": 0
          }
          """);

  static <S extends StatusStyle<S>> S every(S style) {
    return style.lineWidth(0).fillOpacity(90).axisPlacement(AxisPlacement.HIDDEN).hideFromLegend();
  }

  @Test
  void has_each_of_its_options() {
    StatusHistory panel =
        PANEL
            .showValue(VisibilityMode.AUTO)
            .rowHeight(1)
            .colWidth(0.75)
            .perPage(5)
            .legend(Legend::right)
            .tooltip(Tooltip::single)
            .browserTimeZone()
            .annotations(AnnotationMarks::rowForEach);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "annotations": {"multiLane": true},
                    "colWidth": 0.75,
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "right",
                      "showLegend": true
                    },
                    "perPage": 5,
                    "rowHeight": 1,
                    "showValue": "auto",
                    "timezone": ["browser"],
                    "tooltip": {"mode": "single"}
                  },
                  "title": "Probes",
                  "type": "status-history"
                }
                """));
  }

  @Test
  void has_the_same_words_for_all_fields_and_for_some() {
    assertThat(StyleShape.defaults(every(PANEL))).isEqualTo(EVERY);
    assertThat(StyleShape.override(PANEL, StatusHistoryTest::every))
        .isEqualTo(StyleShape.properties(EVERY));
  }

  @Test
  void refuses_boxes_that_can_not_be() {
    assertThatThrownBy(() -> PANEL.colWidth(-0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column width -0.5: must be between 0 and 1");
  }
}
