package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPanelTest {

  /** A builder as Grafana's foundation SDK has it. */
  public static final class SdkPanelBuilder {
    public SdkPanel build() {
      return new SdkPanel();
    }
  }

  /** What it builds. */
  public static final class SdkPanel {
    public String toJSON() {
      return "{\"type\": \"stat\", \"title\": \"Load\", \"options\": {\"new\": [1, null]}}";
    }
  }

  @Test
  void a_panel_of_another_dashboard_loses_its_id_and_place_and_nothing_else() {
    JsonPanel panel =
        JsonPanel.fromJson(
            """
            {"type": "timeseries", "title": "Load", "id": 17, "unheardOf": {"a": [null, 1e3]},
             "gridPos": {"h": 5, "w": 7, "x": 12, "y": 90},
             "targets": [{"refId": "A", "expr": "up", "datasource": {"uid": "x"}}]}""");

    assertThat(panel.parts().size()).isEqualTo(new Size(7, 5));
    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "timeseries", "title": "Load", "unheardOf": {"a": [null, 1e3]},
                 "targets": [{"refId": "A", "expr": "up", "datasource": {"uid": "x"}}]}"""));
  }

  @Test
  void without_a_place_it_has_half_the_width() {
    assertThat(JsonPanel.fromJson("{\"type\": \"stat\"}").parts().size())
        .isEqualTo(new Size(12, 8));
  }

  @Test
  void an_object_of_grafanas_sdk_is_a_panel_too() {
    JsonPanel panel = JsonPanel.from(new SdkPanelBuilder()).title("Load of all");

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": "stat", "title": "Load of all", "options": {"new": [1, null]}}"""));
    assertThat(panel.parts().place().file()).isEqualTo("JsonPanelTest.java");
  }

  @Test
  void what_another_library_says_can_be_set_over_a_panel() {
    assertThat(
            PanelShape.json(TimeSeries.titled("x").raw(new SdkPanel()))
                .object("options")
                .array("new"))
        .hasToString("[1,null]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title': 'x'} | it has no type, such as \"timeseries\"",
        "{'type': ''} | it has no type, such as \"timeseries\"",
        "{'title': 'x', 'panels': []} | it is a dashboard; read it with Dashboard.fromJson(..)",
        "{'dashboard': {}, 'meta': {}} | it is a dashboard; read it with Dashboard.fromJson(..)",
        "{'type': 'row', 'panels': []} |"
            + " it is a row; declare the row, and add its panels one by one",
        "{'uid': 'x', 'model': {}} |"
            + " it is a library panel; give what stands in its field model",
        "{'kind': 'Panel', 'spec': {}} |"
            + " it is of a v2 dashboard, and the classic model (v1) is what is read here"
      },
      quoteCharacter = '`')
  void what_is_not_a_panel_is_refused(String json, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPanel.fromJson(json.replace('\'', '"')))
        .withMessage("not a panel: " + why);
  }
}
