package io.cortexmon.dashboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON texts: what is read, what is refused, what is written. */
class JsonTextTest {

  private static final JsonWriter WRITER = new JsonWriter();

  private static String document(Json json) {
    return new String(WRITER.document(json), StandardCharsets.UTF_8);
  }

  @Test
  void writes_a_field_or_value_a_line_with_an_indent_of_two() {
    Json json = Json.parse("{\"b\":[1,{\"c\":true}],\"a\":{},\"d\":[],\"e\":null}");

    assertThat(document(json))
        .isEqualTo(
            """
            {
              "a": {},
              "b": [
                1,
                {
                  "c": true
                }
              ],
              "d": [],
              "e": null
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "true",
        "-0",
        "1e3",
        "1E+3",
        "0.10",
        "1.0",
        "123456789012345678901234567890.5",
        "[[[]]]",
        "{\"\":0}"
      })
  void writes_again_what_it_read(String text) {
    assertThat(Json.parse(text)).hasToString(text);
  }

  @Property
  void escapes_any_text_so_that_others_read_the_same(@ForAll String text) throws IOException {
    byte[] written = WRITER.document(Json.of(text));

    assertThat(Json.parse(new String(written, StandardCharsets.UTF_8))).isEqualTo(Json.of(text));
    assertThat(new ObjectMapper().readTree(written).textValue()).isEqualTo(text);
  }

  @Test
  void writes_characters_beyond_ascii_as_they_are() {
    assertThat(Json.of("°C · 温度 😀 é")).hasToString("\"°C · 温度 😀 é\"");
  }

  @Test
  void escapes_what_json_must_and_half_pairs_which_have_no_utf_8() {
    assertThat(Json.of("a\"b\\c\n\t\r\b\f\u0001\u001f"))
        .hasToString("\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u001f\"");
    assertThat(Json.of("\ud83d!")).hasToString("\"\\ud83d!\"");
    assertThat(Json.of("\ude00")).hasToString("\"\\ude00\"");
    assertThat(Json.of("\u007f")).hasToString("\"\u007f\"");
  }

  @Test
  void reads_a_list_of_a_thousand_and_writes_it() {
    Json list = Json.parse("[" + "12345,".repeat(999) + "12345]");

    assertThat(list.toString()).hasSize(6001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":2}|not JSON: Duplicate field 'a', line 1, column 11
          ``|not JSON: the text is empty or ends too early, line 1, column 1
          {} {}|not JSON: there is more after its end, line 1, column 5
          {"a"|not JSON: Unexpected end-of-input within/between Object entries, line 1, column 5
          [1,|not JSON: Unexpected end-of-input within/between Array entries, line 1, column 4
          """)
  void says_where_a_text_is_not_json(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(text)).withMessage(message);
  }

  @Test
  void refuses_an_object_that_is_a_list() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonObject.parse("[1]"))
        .withMessage("not a JSON object: it must begin with {");
  }
}
