package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieChartTest {

  private static final PieChart TASKS = PieChart.titled("Tasks").query(DEMO);

  @Test
  void leaves_to_grafana_what_is_not_said() {
    assertThat(TASKS.parts().type()).isEqualTo("piechart");
    assertThat(TASKS.parts().options()).isEqualTo(JsonObject.EMPTY);
    assertThat(TASKS.parts().size()).isEqualTo(new Size(12, 8));
  }

  @Test
  void has_every_option_that_grafana_has() {
    PieChart pie =
        TASKS
            .donut()
            .labels(PieLabel.NAME, PieLabel.PERCENT)
            .legend(legend -> legend.table().right())
            .legendValues(PieLegendValue.VALUE, PieLegendValue.PERCENT)
            .sortAsc()
            .tooltip(tooltip -> tooltip.multi().sortDesc().hideZeros())
            .reduce(reduce -> reduce.calc(Reducer.SUM))
            .horizontal()
            .text(text -> text.valueSize(20))
            .hideFromTooltip();

    assertThat(pie.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "displayLabels": ["name", "percent"],
                  "legend": {
                    "displayMode": "table",
                    "placement": "right",
                    "values": ["value", "percent"]
                  },
                  "orientation": "horizontal",
                  "pieType": "donut",
                  "reduceOptions": {"calcs": ["sum"], "values": false},
                  "sort": "asc",
                  "text": {"valueSize": 20},
                  "tooltip": {"hideZeros": true, "mode": "multi", "sort": "desc"}
                }
                """));
    assertThat(pie.parts().fieldConfig().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "defaults": {
                    "custom": {"hideFrom": {"legend": false, "tooltip": true, "viz": false}}
                  },
                  "overrides": []
                }
                """));
  }

  @Test
  void slices_are_sorted_in_three_ways() {
    assertThat(TASKS.sortDesc().parts().options().text("sort")).hasValue("desc");
    assertThat(TASKS.sortAsc().parts().options().text("sort")).hasValue("asc");
    assertThat(TASKS.unsorted().parts().options().text("sort")).hasValue("none");
  }

  @Test
  void labels_and_legend_values_can_be_taken_away_again() {
    PieChart pie = TASKS.labels(PieLabel.NAME).labels();

    assertThat(pie.parts().options()).isEqualTo(JsonObject.parse("{\"displayLabels\": []}"));
  }

  @Test
  void writes_the_names_that_grafana_has_for_labels() {
    assertThat(List.of(PieLabel.values()))
        .extracting(label -> label.json().toString())
        .containsExactly("\"name\"", "\"value\"", "\"percent\"");
    assertThat(List.of(PieLegendValue.values()))
        .extracting(value -> value.json().toString())
        .containsExactly("\"value\"", "\"percent\"");
  }

  @Test
  void asks_for_the_range_only_where_it_calculates_over_it() {
    assertThat(PanelShape.run(TASKS)).isEqualTo("instant time_series");
    assertThat(PanelShape.run(TASKS.reduce(reduce -> reduce.calc(Reducer.SUM))))
        .isEqualTo("range time_series");
  }

  @Test
  void leaves_slices_out() {
    PieChart pie = TASKS.override(FieldMatcher.byName("idle"), slice -> slice.hideFromViz());

    assertThat(pie.parts().fieldConfig().json().array("overrides").objects().get(0))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "matcher": {"id": "byName", "options": "idle"},
                  "properties": [{
                    "id": "custom.hideFrom",
                    "value": {"legend": false, "tooltip": false, "viz": true}
                  }]
                }
                """));
  }

  @Test
  void refuses_to_say_the_same_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TASKS.labels(PieLabel.NAME, PieLabel.NAME))
        .withMessage("pie label NAME is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TASKS.legendValues(PieLegendValue.VALUE, PieLegendValue.VALUE))
        .withMessage("pie legend value VALUE is given twice");
  }
}
