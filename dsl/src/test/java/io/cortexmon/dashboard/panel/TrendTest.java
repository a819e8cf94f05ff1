package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final Trend PANEL = Trend.titled("Latency by load");

  @Test
  void has_each_of_its_options() {
    Trend panel = PANEL.xField("load").withoutLegend().tooltip(Tooltip::single);

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "options": {
                    "legend": {
                      "calcs": [],
                      "displayMode": "list",
                      "placement": "bottom",
                      "showLegend": false
                    },
                    "tooltip": {"mode": "single"},
                    "xField": "load"
                  },
                  "title": "Latency by load",
                  "type": "trend"
                }
                """));
  }

  @Test
  void asks_for_a_table_of_now() {
    assertThat(PanelShape.run(PANEL.query(PanelShape.DEMO))).isEqualTo("instant table");
  }

  @Test
  void refuses_a_field_without_a_name() {
    assertThatThrownBy(() -> PANEL.xField(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x field name must not be empty");
  }
}
