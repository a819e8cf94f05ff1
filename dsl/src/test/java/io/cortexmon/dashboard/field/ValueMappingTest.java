package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class ValueMappingTest {

  @Test
  void maps_ranges_and_what_lies_above_or_below() {
    assertThat(ValueMapping.range(0.5, 10).text("some").icon("img/icons/unicons/bell.svg").json(0))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "range", "options": {"from": 0.5, "to": 10, "result": {
                  "text": "some", "icon": "img/icons/unicons/bell.svg", "index": 0}}}
                """));
    assertThat(ValueMapping.from(10).color(Color.RED).json(3))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "range", "options": {"from": 10, "to": null, "result": {
                  "color": "red", "index": 3}}}
                """));
  }

  @Test
  void maps_texts_by_expression() {
    assertThat(ValueMapping.regex("/^pod-(.*)$/").text("$1").json(0))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "regex", "options": {"pattern": "/^pod-(.*)$/", "result": {
                  "text": "$1", "index": 0}}}
                """));
  }

  @Test
  void writes_numbers_as_javascript_does() {
    assertThat(ValueMapping.value(100.0).match()).hasToString("{\"value\":\"100\"}");
    assertThat(ValueMapping.value(0.001).match()).hasToString("{\"value\":\"0.001\"}");
  }

  @Test
  void maps_special_values() {
    assertThat(ValueMapping.special(SpecialValue.NULL_OR_NAN).text("n/a").json(0))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "special", "options": {"match": "null+nan", "result": {
                  "text": "n/a", "index": 0}}}
                """));
  }

  @Test
  void refuses_what_maps_nothing() {
    assertThatThrownBy(() -> ValueMapping.range(10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value mapping from 10 to 1: must begin below its end; did you mean from 1 to 10?");
    assertThatThrownBy(() -> ValueMapping.value(""))
        .hasMessage("value mapping \"\": must not be empty; use special(SpecialValue.EMPTY)");
    assertThatThrownBy(() -> ValueMapping.value(1).json(0))
        .hasMessage(
            "value mapping of value {\"value\":\"1\"}: shows nothing; give it a text, a color or an"
                + " icon");
  }
}
