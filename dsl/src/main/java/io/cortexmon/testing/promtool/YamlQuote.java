package io.cortexmon.testing.promtool;

import java.util.Locale;

/** Texts as YAML that every reader understands alike. */
final class YamlQuote {

  private static final char FIRST_PLAIN = ' ';
  private static final char LAST_PLAIN = '~';

  private YamlQuote() {}

  /** Returns the text in quotes: single ones where that is possible, as PromQL has the others. */
  static String of(String text) {
    boolean isPlain =
        text.chars().allMatch(character -> character >= FIRST_PLAIN && character <= LAST_PLAIN);
    return isPlain ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character == '\n') {
        out.append("\\n");
      } else if (isShown(character)) {
        out.append(character);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
      }
    }
    return out.append('"').toString();
  }

  /** Letters and signs stand as they are; both halves of what is beyond 16 bits do, too. */
  private static boolean isShown(char character) {
    return (character >= FIRST_PLAIN && character <= LAST_PLAIN)
        || Character.isLetterOrDigit(character)
        || Character.isSurrogate(character);
  }
}
