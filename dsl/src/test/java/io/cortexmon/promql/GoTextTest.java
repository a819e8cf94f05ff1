package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoTextTest {

  /** The byte 0xff, which is no character. */
  private static final String BYTE = "\udcff";

  @Test
  void quotes_escape_what_can_not_be_seen() {
    assertThat(GoText.quoted("")).isEqualTo("\"\"");
    assertThat(GoText.quoted("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
    assertThat(GoText.quoted("\u0007\b\f\n\r\t\u000b")).isEqualTo("\"\\a\\b\\f\\n\\r\\t\\v\"");
    assertThat(GoText.quoted("\0\u001f\u007f\u0080")).isEqualTo("\"\\x00\\x1f\\x7f\\u0080\"");
    assertThat(GoText.quoted("é☺\ud83d\ude00")).isEqualTo("\"é☺\ud83d\ude00\"");
    assertThat(GoText.quoted("\u00a0\u200b\ue000")).isEqualTo("\"\\u00a0\\u200b\\ue000\"");
    assertThat(GoText.quoted(Character.toString(0x10ffff))).isEqualTo("\"\\U0010ffff\"");
    assertThat(GoText.quoted("a" + BYTE + "b\udc80")).isEqualTo("\"a\\xffb\\x80\"");
  }

  @Test
  void characters_of_unicode_15_can_be_seen() {
    String meltingFace = Character.toString(0x1fae0);
    String shakingFace = Character.toString(0x1fae8);

    assertThat(GoText.quoted(meltingFace + shakingFace))
        .isEqualTo('"' + meltingFace + shakingFace + '"');
    assertThat(GoText.quoted("\u061d")).isEqualTo("\"\u061d\"");
    assertThat(GoText.quoted("\u0870\u088e\u088f")).isEqualTo("\"\u0870\u088e\\u088f\"");
  }

  @Test
  void ascii_quotes_escape_all_else() {
    assertThat(GoText.quotedAscii("a\"é☺\ud83d\ude00" + BYTE))
        .isEqualTo("\"a\\\"\\u00e9\\u263a\\U0001f600\\xff\"");
  }

  @Test
  void three_kinds_of_quotes_are_read() {
    assertThat(GoText.unquote("\"a'`b\"")).contains("a'`b");
    assertThat(GoText.unquote("'a\"`b'")).contains("a\"`b");
    assertThat(GoText.unquote("`a\\n\"'\n`")).contains("a\\n\"'\n");
    assertThat(GoText.unquote("\"\"")).contains("");
  }

  @Test
  void escapes_are_read() {
    assertThat(GoText.unquote("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\""))
        .contains("\u0007\b\f\n\r\t\u000b\\\"");
    assertThat(GoText.unquote("'\\''")).contains("'");
    assertThat(GoText.unquote("\"\\x41\\101\\u263a\\U0001f600\"")).contains("AA☺\ud83d\ude00");
    assertThat(GoText.unquote("\"\\ud83d\"")).as("half a character").contains("\ufffd");
  }

  @Test
  void bytes_that_form_a_character_become_it() {
    assertThat(GoText.unquote("\"\\xe2\\x98\\xba\"")).contains("☺");
    assertThat(GoText.unquote("\"\\342\\x98\\272\"")).contains("☺");
    assertThat(GoText.unquote("\"\\xf0\\x9f\\x98\\x80!\"")).contains("\ud83d\ude00!");
    assertThat(GoText.unquote("\"\\xc3\\xa9\\xff\"")).contains("é" + BYTE);
    assertThat(GoText.unquote("\"\\xe2\\x98\"")).contains("\udce2\udc98");
    assertThat(GoText.unquote("\"\\xe2\\x98a\"")).contains("\udce2\udc98a");
    assertThat(GoText.unquote("\"\\xc0\\x80\"")).as("too long").contains("\udcc0\udc80");
    assertThat(GoText.unquote("\"\\xed\\xa0\\x80\"")).contains("\udced\udca0\udc80");
    assertThat(GoText.unquote("\"\\xf4\\x90\\x80\\x80\"")).contains("\udcf4\udc90\udc80\udc80");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "a",
        "\"a",
        "a\"",
        "\"a'",
        "\"\\\"",
        "\"\\z\"",
        "\"\\'\"",
        "'\\\"'",
        "\"\"\"",
        "\"a\n\"",
        "`a`b`",
        "\"\\x4\"",
        "\"\\xg0\"",
        "\"\\400\"",
        "\"\\18\"",
        "\"\\u12\"",
        "\"\\U00110000\"",
        "\"\\Uffffffff\""
      })
  void nothing_else_is_read(String literal) {
    assertThat(GoText.unquote(literal)).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.randomValue(random -> new RandomTexts(new Dice(random)).string());
  }

  @Property
  void what_is_quoted_reads_back(@ForAll("texts") String text) {
    assertThat(GoText.unquote(GoText.quoted(text))).contains(text);
    assertThat(GoText.unquote(GoText.quotedAscii(text))).contains(text);
    assertThat(GoText.quotedAscii(text).chars()).allMatch(c -> c < 0x7f);
  }
}
