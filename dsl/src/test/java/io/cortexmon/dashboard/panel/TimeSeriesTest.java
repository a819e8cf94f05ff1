package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

  private static final TimeSeries PANEL = TimeSeries.titled("Errors");

  @Test
  void has_each_of_its_options() {
    TimeSeries panel =
        PANEL
            .tooltip(tooltip -> tooltip.multi().sortDesc())
            .timeZone(ZoneId.of("Europe/Berlin"))
            .timeZone(ZoneOffset.UTC)
            .browserTimeZone()
            .dashboardTimeZone()
            .vertical()
            .timeCompareMenu()
            .annotations(marks -> marks.rowForEach().clustered().lineWidth(0).regionOpacity(0.25))
            .disableKeyboardEvents();

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "annotations": {
                      "clustering": 24,
                      "lines": {"width": 0},
                      "multiLane": true,
                      "regions": {"opacity": 0.25}
                    },
                    "disableKeyboardEvents": true,
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": true
                    },
                    "orientation": "vertical",
                    "timeCompare": {"timeCompare": true},
                    "timezone": ["Europe/Berlin", "utc", "browser", ""],
                    "tooltip": {"mode": "multi", "sort": "desc"}
                  },
                  "title": "Errors",
                  "type": "timeseries"
                }
                """));
  }

  @Test
  void asks_for_points_over_the_time_range() {
    assertThat(PanelShape.run(PANEL.query(PanelShape.DEMO))).isEqualTo("range time_series");
  }

  @Test
  void knows_zones_by_name_only() {
    assertThat(PANEL.timeZone(ZoneId.of("Etc/UTC")).parts().options().array("timezone"))
        .hasToString("[\"utc\"]");
    assertThatThrownBy(() -> PANEL.timeZone(ZoneOffset.ofHours(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time zone +02:00: must be a name such as Europe/Berlin, or UTC");
  }

  @Test
  void refuses_marks_of_annotations_that_can_not_be() {
    assertThatThrownBy(() -> PANEL.annotations(marks -> marks.lineWidth(11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("annotation line width 11: must be between 0 and 10");
    assertThatThrownBy(() -> PANEL.annotations(marks -> marks.regionOpacity(20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("annotation region opacity 20: must be between 0 and 1");
  }
}
