package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;

/**
 * A text that its author wrote: Grafana's {@code text}.
 *
 * <pre>{@code
 * Text.titled("").markdown("Who to call: [the book](https://example.com/book)").transparent()
 * Text.titled("Configuration").code(TextLanguage.YAML, CONFIG).lineNumbers()
 * }</pre>
 *
 * <p>Variables such as {@code $namespace} in it are replaced. It needs no query; from Grafana 13.2
 * it can have one, for {@link #oncePerRow}.
 *
 * @param parts what it is made of
 */
public record Text(PanelParts parts) implements Queried<Text> {

  private static final Size SIZE = new Size(12, 5);

  private static final JsonObject PLAIN_CODE =
      JsonObject.of("language", "plaintext")
          .with("showLineNumbers", false)
          .with("showMiniMap", false);

  /** Returns a panel with a title, which may be empty, and no text as yet. */
  public static Text titled(String title) {
    return new Text(PanelParts.of("text", title, SIZE, Place.ofCaller())).markdown("");
  }

  /** Returns this panel with a text in Markdown, as CommonMark has it. */
  public Text markdown(String text) {
    return content("markdown", text);
  }

  /** Returns this panel with a text in HTML, of which Grafana drops scripts and the like. */
  public Text html(String text) {
    return content("html", text);
  }

  /** Returns this panel with a text as it stands, in fixed width. */
  public Text code(String text) {
    return content("code", text).code(PLAIN_CODE.merged(parts.options().object("code")));
  }

  /** Returns this panel with a text in a language, in that language's colours. */
  public Text code(TextLanguage language, String text) {
    Text plain = code(text);
    return plain.code(plain.parts.options().object("code").with("language", language.json()));
  }

  /** Returns this panel with a number before each line of its code. */
  public Text lineNumbers() {
    return code(PLAIN_CODE.merged(parts.options().object("code")).with("showLineNumbers", true));
  }

  /** Returns this panel with a small picture of all of its code beside it. */
  public Text miniMap() {
    return code(PLAIN_CODE.merged(parts.options().object("code")).with("showMiniMap", true));
  }

  /**
   * Returns this panel with its text once for each row of its query's result, whose fields the text
   * then names as {@code ${__data.fields.job}}. From Grafana 13.2; older ones show it once.
   */
  public Text oncePerRow() {
    return parts(parts.option("renderMode", Json.of("perRow")));
  }

  private Text content(String mode, String text) {
    return parts(parts.option("mode", Json.of(mode)).option("content", Json.of(text)));
  }

  private Text code(JsonObject code) {
    return parts(parts.option("code", code));
  }

  @Override
  public boolean needsQuery() {
    return parts.options().has("renderMode");
  }

  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  @Override
  public Text parts(PanelParts changed) {
    return new Text(changed);
  }
}
