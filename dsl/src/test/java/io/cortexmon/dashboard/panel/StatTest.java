package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatTest {

  @Test
  void shows_the_present_value_and_no_sparkline() {
    Stat stat = Stat.titled("Queue").query(DEMO);

    assertThat(PanelShape.json(stat))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "datasource": {"type": "prometheus", "uid": "${datasource}"},
                  "options": {"graphMode": "none"},
                  "targets": [{
                    "datasource": {"type": "prometheus", "uid": "${datasource}"},
                    "editorMode": "code",
                    "expr": "demo_value",
                    "format": "time_series",
                    "instant": true,
                    "legendFormat": "__auto",
                    "range": false,
                    "refId": "A"
                  }],
                  "title": "Queue",
                  "type": "stat"
                }
                """));
    assertThat(stat.parts().size()).isEqualTo(new Size(6, 4));
  }

  @Test
  void has_every_option_that_grafana_has() {
    Stat stat =
        Stat.titled("Queue")
            .colorMode(StatColorMode.BACKGROUND_SOLID)
            .sparkline()
            .textMode(ValueTextMode.VALUE_AND_NAME)
            .centered()
            .withoutWideLayout()
            .percentChange(PercentChangeColor.INVERTED)
            .horizontal()
            .text(text -> text.titleSize(12).valueSize(40).percentSize(14))
            .reduce(reduce -> reduce.calc(Reducer.MEAN).fields("/errors/"));

    assertThat(stat.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "colorMode": "background_solid",
                  "graphMode": "area",
                  "justifyMode": "center",
                  "orientation": "horizontal",
                  "percentChangeColorMode": "inverted",
                  "reduceOptions": {"calcs": ["mean"], "fields": "/errors/", "values": false},
                  "showPercentChange": true,
                  "text": {"percentSize": 14, "titleSize": 12, "valueSize": 40},
                  "textMode": "value_and_name",
                  "wideLayout": false
                }
                """));
  }

  @Test
  void writes_the_names_that_grafana_has_for_its_modes() {
    assertThat(List.of(StatColorMode.values()))
        .extracting(mode -> mode.json().toString())
        .containsExactly("\"value\"", "\"background\"", "\"background_solid\"", "\"none\"");
    assertThat(List.of(ValueTextMode.values()))
        .extracting(mode -> mode.json().toString())
        .containsExactly("\"auto\"", "\"value\"", "\"value_and_name\"", "\"name\"", "\"none\"");
    assertThat(List.of(PercentChangeColor.values()))
        .extracting(color -> color.json().toString())
        .containsExactly("\"standard\"", "\"inverted\"", "\"same_as_value\"");
  }

  @Test
  void asks_for_the_range_only_where_it_shows_something_of_it() {
    Stat stat = Stat.titled("Queue").query(DEMO);

    assertThat(PanelShape.run(stat)).isEqualTo("instant time_series");
    assertThat(PanelShape.run(stat.reduce(reduce -> reduce.calc(Reducer.LAST))))
        .isEqualTo("instant time_series");
    assertThat(PanelShape.run(stat.reduce(ReduceOptions::eachRow)))
        .isEqualTo("instant time_series");
    assertThat(PanelShape.run(stat.sparkline())).isEqualTo("range time_series");
    assertThat(PanelShape.run(stat.percentChange())).isEqualTo("range time_series");
    assertThat(PanelShape.run(stat.reduce(reduce -> reduce.calc(Reducer.MAX))))
        .isEqualTo("range time_series");
  }

  @Test
  void a_query_that_says_how_it_runs_is_left_alone() {
    Stat stat = Stat.titled("Queue").sparkline().query(DEMO, target -> target.instant());

    assertThat(PanelShape.run(stat)).isEqualTo("instant time_series");
  }

  @Test
  void sets_standard_options_of_some_fields() {
    Stat stat = Stat.titled("Queue").override(FieldMatcher.byName("total"), field -> field.max(9));

    assertThat(stat.parts().fieldConfig().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "defaults": {},
                  "overrides": [{
                    "matcher": {"id": "byName", "options": "total"},
                    "properties": [{"id": "max", "value": 9}]
                  }]
                }
                """));
  }

  @Test
  void text_sizes_are_above_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stat.titled("Queue").text(text -> text.valueSize(0)))
        .withMessage("value size 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stat.titled("Queue").text(text -> text.titleSize(-1)))
        .withMessage("title size -1: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stat.titled("Queue").text(text -> text.percentSize(0)))
        .withMessage("percent size 0: must be above zero");
  }
}
