package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class TooltipTest {

  private static final TimeSeries PANEL = TimeSeries.titled("Errors");

  @Test
  void is_left_to_grafana_unless_told_otherwise() {
    assertThat(PANEL.parts().options().has("tooltip")).isFalse();
  }

  @Test
  void has_each_of_its_options() {
    TimeSeries panel =
        PANEL.tooltip(all -> all.multi().sortDesc().maxWidth(400).maxHeight(600).hideZeros());

    assertThat(panel.parts().options().object("tooltip"))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "hideZeros": true,
                  "maxHeight": 600,
                  "maxWidth": 400,
                  "mode": "multi",
                  "sort": "desc"
                }
                """));
  }

  @Test
  void has_other_modes_and_orders() {
    assertThat(PANEL.tooltip(single -> single.single().unsorted()).parts().options())
        .hasToString(
            PANEL
                .parts()
                .option("tooltip", JsonObject.parse("{\"mode\": \"single\", \"sort\": \"none\"}"))
                .options()
                .toString());
    assertThat(PANEL.tooltip(Tooltip::sortAsc).parts().options().object("tooltip").text("sort"))
        .contains("asc");
    assertThat(PANEL.withoutTooltip().parts().options().object("tooltip").text("mode"))
        .contains("none");
  }

  @Test
  void refuses_what_no_tooltip_can_be() {
    assertThatThrownBy(() -> PANEL.tooltip(tooltip -> tooltip.maxWidth(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tooltip width 0: must be above zero");
    assertThatThrownBy(() -> PANEL.tooltip(tooltip -> tooltip.maxHeight(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tooltip height -1: must be above zero");
  }
}
