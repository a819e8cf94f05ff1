package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarGaugeTest {

  private static final BarGauge QUEUES = BarGauge.titled("Queues").query(DEMO);

  @Test
  void leaves_to_grafana_what_is_not_said() {
    assertThat(QUEUES.parts().type()).isEqualTo("bargauge");
    assertThat(QUEUES.parts().options()).isEqualTo(JsonObject.EMPTY);
    assertThat(QUEUES.parts().size()).isEqualTo(new Size(12, 8));
  }

  @Test
  void has_every_option_that_grafana_has() {
    BarGauge bars =
        QUEUES
            .reduce(reduce -> reduce.eachRow(10))
            .horizontal()
            .text(text -> text.titleSize(12).valueSize(40))
            .displayMode(BarGaugeMode.LCD)
            .valueMode(BarGaugeValue.TEXT)
            .namePlacement(BarGaugeName.LEFT)
            .withoutUnfilled()
            .minVizWidth(10)
            .minVizHeight(20)
            .maxVizHeight(60)
            .legend(Legend::table);

    assertThat(bars.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "displayMode": "lcd",
                  "legend": {
                    "calcs": [],
                    "displayMode": "table",
                    "placement": "bottom",
                    "showLegend": true
                  },
                  "maxVizHeight": 60,
                  "minVizHeight": 20,
                  "minVizWidth": 10,
                  "namePlacement": "left",
                  "orientation": "horizontal",
                  "reduceOptions": {"limit": 10, "values": true},
                  "showUnfilled": false,
                  "sizing": "manual",
                  "text": {"titleSize": 12, "valueSize": 40},
                  "valueMode": "text"
                }
                """));
  }

  @Test
  void writes_the_names_that_grafana_has_for_its_modes() {
    assertThat(List.of(BarGaugeMode.values()))
        .extracting(mode -> mode.json().toString())
        .containsExactly("\"gradient\"", "\"basic\"", "\"lcd\"");
    assertThat(List.of(BarGaugeValue.values()))
        .extracting(mode -> mode.json().toString())
        .containsExactly("\"color\"", "\"text\"", "\"hidden\"");
    assertThat(List.of(BarGaugeName.values()))
        .extracting(mode -> mode.json().toString())
        .containsExactly("\"auto\"", "\"top\"", "\"left\"", "\"hidden\"");
  }

  @Test
  void keeps_what_was_said_of_its_legend() {
    BarGauge bars = QUEUES.legend(Legend::table).legend(legend -> legend);

    assertThat(bars.parts().options().object("legend").text("displayMode")).hasValue("table");
  }

  @Test
  void asks_for_the_range_only_where_it_calculates_over_it() {
    assertThat(PanelShape.run(QUEUES)).isEqualTo("instant time_series");
    assertThat(PanelShape.run(QUEUES.reduce(reduce -> reduce.calc(Reducer.MEAN))))
        .isEqualTo("range time_series");
  }

  @Test
  void sets_standard_options_of_some_fields() {
    BarGauge bars = QUEUES.override(FieldMatcher.byName("mail"), field -> field.max(100));

    assertThat(bars.parts().fieldConfig().json().array("overrides"))
        .hasToString(
            "[{\"matcher\":{\"id\":\"byName\",\"options\":\"mail\"},"
                + "\"properties\":[{\"id\":\"max\",\"value\":100}]}]");
  }

  @Test
  void refuses_sizes_that_no_bar_has() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.minVizWidth(0))
        .withMessage("min viz width 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.minVizHeight(0))
        .withMessage("min viz height 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUES.maxVizHeight(0))
        .withMessage("max viz height 0: must be above zero");
  }
}
