package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldOptionsTest {

  private static final Options NONE = new Options(Field.DEFAULT);

  private record Options(Field field) implements FieldOptions<Options> {
    @Override
    public Options field(Field changed) {
      return new Options(changed);
    }

    JsonObject json() {
      return field.defaults();
    }
  }

  @Test
  void leave_out_what_is_not_set() {
    assertThat(NONE.json()).isEqualTo(JsonObject.EMPTY);
  }

  @Test
  void are_written_under_grafanas_names() {
    Options all =
        NONE.min(0)
            .max(1)
            .fieldMinMax()
            .decimals(2)
            .unit(Unit.RATIO)
            .displayName("${__field.labels.pod}")
            .noValue("none yet")
            .adHocFilters()
            .fieldDescription("Failed of all");

    assertThat(all.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"min": 0, "max": 1, "fieldMinMax": true, "decimals": 2, "unit": "percentunit",
                 "displayName": "${__field.labels.pod}", "noValue": "none yet", "filterable": true,
                 "description": "Failed of all"}
                """));
  }

  @Test
  void draw_a_threshold_as_the_alert_sees_it() {
    assertThat(NONE.threshold(Threshold.of(0.05, Unit.RATIO)).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"thresholds": {"mode": "absolute", "steps": [
                  {"color": "green", "value": null}, {"color": "red", "value": 0.05}]}}
                """));
  }

  @Test
  void take_one_color_or_a_mode() {
    assertThat(NONE.color(Color.RED).json())
        .isEqualTo(JsonObject.parse("{\"color\": {\"mode\": \"fixed\", \"fixedColor\": \"red\"}}"));
    assertThat(NONE.color(ColorMode.PALETTE_CLASSIC).json())
        .isEqualTo(JsonObject.parse("{\"color\": {\"mode\": \"palette-classic\"}}"));
  }

  @Test
  void gather_single_values_in_one_entry_and_number_all_mappings() {
    Options mapped =
        NONE.mappings(
            List.of(
                ValueMapping.value(0).text("DOWN").color(Color.RED),
                ValueMapping.value(1).text("UP"),
                ValueMapping.upTo(-1).text("odd"),
                ValueMapping.value("2").text("two")));

    assertThat(mapped.mapping(ValueMapping.special(SpecialValue.NULL).text("-")).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"mappings": [
                  {"type": "value", "options": {
                    "0": {"text": "DOWN", "color": "red", "index": 0},
                    "1": {"text": "UP", "index": 1}}},
                  {"type": "range", "options": {
                    "from": null, "to": -1, "result": {"text": "odd", "index": 2}}},
                  {"type": "value", "options": {"2": {"text": "two", "index": 3}}},
                  {"type": "special", "options": {
                    "match": "null", "result": {"text": "-", "index": 4}}}]}
                """));
  }

  @Test
  void refuse_to_map_a_value_twice() {
    Options mapped = NONE.mapping(ValueMapping.value(1).text("UP"));

    assertThatThrownBy(() -> mapped.mapping(ValueMapping.value("1").text("RUNNING")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value mapping \"1\": is given twice");
  }

  @Test
  void add_links_and_actions() {
    Options clicked =
        NONE.dataLink(DataLink.to("Logs", "https://logs.example/").inNewTab())
            .dataLink(DataLink.to("Traces", "https://traces.example/").oneClick())
            .action(Action.post("Restart", "https://ops.example/restart"));

    assertThat(clicked.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"links": [
                   {"title": "Logs", "url": "https://logs.example/", "targetBlank": true},
                   {"title": "Traces", "url": "https://traces.example/", "oneClick": true}],
                 "actions": [
                   {"title": "Restart", "type": "fetch",
                    "fetch": {"method": "POST", "url": "https://ops.example/restart"}}]}
                """));
  }

  @Test
  void refuse_two_that_one_click_would_follow() {
    Options clicked = NONE.dataLink(DataLink.to("Logs", "https://logs.example/").oneClick());

    assertThatThrownBy(
            () -> clicked.action(Action.post("Restart", "https://ops.example/").oneClick()))
        .hasMessage(
            "one click on a field follows \"Logs\" already, so it can not follow \"Restart\" too");
  }

  @Test
  void refuse_more_digits_than_grafana_shows() {
    assertThatThrownBy(() -> NONE.decimals(16)).hasMessage("decimals 16: must be between 0 and 15");
    assertThatThrownBy(() -> NONE.displayName(" ")).hasMessage("display name must not be empty");
  }
}
