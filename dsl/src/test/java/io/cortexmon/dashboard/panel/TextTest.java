package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void is_empty_markdown_to_begin_with_and_needs_no_query() {
    Text text = Text.titled("About");

    assertThat(text.parts().type()).isEqualTo("text");
    assertThat(text.parts().options()).hasToString("{\"content\":\"\",\"mode\":\"markdown\"}");
    assertThat(text.needsQuery()).isFalse();
  }

  @Test
  void shows_markdown_or_html() {
    assertThat(Text.titled("").markdown("# Hi").parts().options())
        .hasToString("{\"content\":\"# Hi\",\"mode\":\"markdown\"}");
    assertThat(Text.titled("").html("<b>Hi</b>").parts().options())
        .hasToString("{\"content\":\"<b>Hi</b>\",\"mode\":\"html\"}");
  }

  @Test
  void shows_code_with_all_that_grafana_expects_of_it() {
    assertThat(Text.titled("").code("a").parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"content": "a", "mode": "code", "code": {
                  "language": "plaintext", "showLineNumbers": false, "showMiniMap": false}}"""));
    assertThat(
            Text.titled("")
                .lineNumbers()
                .code(TextLanguage.YAML, "a: 1")
                .miniMap()
                .parts()
                .options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"content": "a: 1", "mode": "code", "code": {
                  "language": "yaml", "showLineNumbers": true, "showMiniMap": true}}"""));
  }

  @Test
  void is_shown_for_each_row_of_a_query_which_it_then_needs() {
    Text text = Text.titled("").markdown("${__data.fields.job}").oncePerRow();

    assertThat(text.parts().options().text("renderMode")).contains("perRow");
    assertThat(text.needsQuery()).isTrue();
    assertThat(PanelShape.run(text.query(PanelShape.DEMO))).isEqualTo("instant table");
  }
}
