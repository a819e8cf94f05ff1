package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.nio.charset.StandardCharsets;

/**
 * A piece of a template.
 *
 * @param at the index of its first character
 * @param text its characters; of an error the message
 * @param line the line it starts on, from 1
 */
record Token(TokenKind kind, int at, String text, int line) {

  private static final int SHOWN = 10;

  boolean is(TokenKind other) {
    return kind == other;
  }

  /** Returns the token as Go's messages show it. */
  String shown() {
    if (kind == TokenKind.END_OF_TEXT) {
      return "EOF";
    }
    if (kind == TokenKind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    if (text.getBytes(StandardCharsets.UTF_8).length <= SHOWN) {
      return GoText.quoted(text);
    }
    int points = text.codePointCount(0, text.length());
    return GoText.quoted(text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, points))))
        + "...";
  }
}
