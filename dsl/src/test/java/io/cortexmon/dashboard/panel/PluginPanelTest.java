package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class PluginPanelTest {

  @Test
  void has_what_all_panels_have_and_options_of_its_own() {
    PluginPanel panel =
        PluginPanel.of("volkovlabs-echarts-panel", "Flow")
            .pluginVersion("7.0.0")
            .option("renderer", Json.of("svg"))
            .option("editor", "{\"format\": \"auto\", \"height\": 600}")
            .custom("mode", Json.of("dots"))
            .custom("hideFrom.viz", "true")
            .min(0)
            .override(FieldMatcher.byName("x"), field -> field.custom("mode", "\"lines\"").max(1));

    assertThat(PanelShape.json(panel))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Flow", "type": "volkovlabs-echarts-panel", "pluginVersion": "7.0.0",
                 "options": {"renderer": "svg", "editor": {"format": "auto", "height": 600}},
                 "fieldConfig": {
                   "defaults": {"min": 0, "custom": {"hideFrom": {"viz": true}, "mode": "dots"}},
                   "overrides": [{"matcher": {"id": "byName", "options": "x"}, "properties": [
                     {"id": "max", "value": 1}, {"id": "custom.mode", "value": "lines"}]}]}}"""));
    assertThat(panel.needsQuery()).isFalse();
    assertThat(PanelShape.run(panel.query(PanelShape.DEMO))).isEqualTo("range time_series");
  }

  @Test
  void a_row_is_no_plugin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PluginPanel.of("row", "x"))
        .withMessage("panel type \"row\": is no plugin; use a row");
  }

  @Test
  void a_text_needs_quotes_of_its_own() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PluginPanel.of("x-panel", "x").option("renderer", "svg"))
        .withMessageStartingWith(
            "option \"renderer\": must be JSON, with quotes of its own where it is a text; not"
                + " JSON: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PluginPanel.of("x-panel", "x").custom("mode", "dots"))
        .withMessageStartingWith(
            "field option \"mode\": must be JSON, with quotes of its own where it is a text;");
  }
}
