package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StateTimelineTest {

  private static final StateTimeline PANEL = StateTimeline.titled("Availability");

  private static final JsonObject EVERY =
      JsonObject.parse(
          """
          {
            "axisPlacement": "auto",
            "axisWidth": 120,
            "fillOpacity": 70,
            "hideFrom": {"legend": false, "tooltip": true, "viz": false},
            "insertNulls": 60000,
            "lineWidth": 1,
            "spanNulls": true
          }
          """);

  static <S extends StateStyle<S>> S every(S style) {
    return style
        .lineWidth(1)
        .fillOpacity(70)
        .spanNulls()
        .insertNulls(Duration.ofMinutes(1))
        .axisPlacement(AxisPlacement.AUTO)
        .axisWidth(120)
        .hideFromTooltip();
  }

  @Test
  void has_each_of_its_options() {
    StateTimeline panel =
        PANEL
            .withoutMergedValues()
            .showValue(VisibilityMode.NEVER)
            .alignValue(ValueAlignment.CENTER)
            .rowHeight(0.5)
            .perPage(10)
            .withoutTooltip()
            .timeZone(ZoneOffset.UTC)
            .annotations(AnnotationMarks::clustered);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "alignValue": "center",
                    "annotations": {"clustering": 24},
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": true
                    },
                    "mergeValues": false,
                    "perPage": 10,
                    "rowHeight": 0.5,
                    "showValue": "never",
                    "timezone": ["utc"],
                    "tooltip": {"mode": "none"}
                  },
                  "title": "Availability",
                  "type": "state-timeline"
                }
                """));
  }

  @Test
  void has_the_same_words_for_all_fields_and_for_some() {
    assertThat(StyleShape.defaults(every(PANEL))).isEqualTo(EVERY);
    assertThat(StyleShape.override(PANEL, StateTimelineTest::every))
        .isEqualTo(StyleShape.properties(EVERY));
  }

  @Test
  void refuses_rows_that_can_not_be() {
    assertThatThrownBy(() -> PANEL.rowHeight(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row height 2: must be between 0 and 1");
    assertThatThrownBy(() -> PANEL.perPage(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows a page 0: must be above zero");
  }
}
