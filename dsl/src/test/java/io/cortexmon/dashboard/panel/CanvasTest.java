package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class CanvasTest {

  @Test
  void is_an_empty_frame_to_begin_with() {
    assertThat(Canvas.titled("Plant").parts().options())
        .hasToString("{\"root\":{\"elements\":[],\"name\":\"root\",\"type\":\"frame\"}}");
    assertThat(Canvas.titled("Plant").needsQuery()).isFalse();
  }

  @Test
  void elements_lie_over_each_other() {
    Canvas canvas =
        Canvas.titled("Plant")
            .root("{\"background\": {\"color\": {\"fixed\": \"transparent\"}}}")
            .element("{\"name\": \"Tank\", \"type\": \"rectangle\"}")
            .element("{\"name\": \"Level\", \"type\": \"metric-value\"}");

    assertThat(canvas.parts().options().object("root"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"background": {"color": {"fixed": "transparent"}}, "name": "root",
                 "type": "frame", "elements": [
                   {"name": "Tank", "type": "rectangle"},
                   {"name": "Level", "type": "metric-value"}]}"""));
  }

  @Test
  void has_every_option_that_grafana_has() {
    Canvas canvas =
        Canvas.titled("Plant")
            .withoutInlineEditing()
            .withoutAdvancedTypes()
            .panZoom(true)
            .infinitePan()
            .zoomToContent(false)
            .withoutTooltipOnOneClick();

    assertThat(canvas.parts().options().without("root"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"infinitePan": true, "inlineEditing": false, "panZoom": true,
                 "showAdvancedTypes": false, "zoomToContent": false,
                 "tooltip": {"disableForOneClick": true, "mode": "single"}}"""));
    assertThat(canvas.withoutTooltip().parts().options().object("tooltip").text("mode"))
        .contains("none");
    assertThat(canvas.tooltip().parts().options().object("tooltip").text("mode"))
        .contains("single");
  }

  @Test
  void what_is_no_frame_or_element_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Canvas.titled("").root("{\"type\": \"text\"}"))
        .withMessage("root of canvas, type \"text\": must be \"frame\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Canvas.titled("").element("{\"name\": \"Tank\"}"))
        .withMessage("element of canvas: must have a name and a type");
  }
}
