package io.cortexmon.render;

import io.cortexmon.definition.Arguments;
import java.util.Locale;
import java.util.Set;

/**
 * Decides how a string stands in YAML: plain where every reader reads it back as that same string,
 * as a literal block where it has lines, double-quoted everywhere else.
 */
final class YamlText {

  /**
   * Words that some reader takes for a boolean, null or number, whatever their case. Those that
   * start with a dot, a sign or {@code ~} are quoted for their first character.
   */
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

  private static final int LONGEST_RESERVED = 8;

  /** Characters other than letters and digits that may start a plain string. */
  private static final boolean[] PLAIN_START = table("_/()$^;\\");

  /** Letters that stand in a number or a timestamp which starts with a digit. */
  private static final boolean[] NUMBER_LETTER = table("eEtTzZ");

  /** Letters that make a number with a base of what starts with a zero. */
  private static final boolean[] BASE_LETTER = table("bBoOxX");

  private static final String HEX = "0123456789abcdef";
  private static final String SPACES = " ".repeat(64);

  private YamlText() {}

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[128];
    characters.chars().forEach(c -> table[c] = true);
    return table;
  }

  /** Appends a key: never a block. */
  static void key(StringBuilder out, String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      quote(out, text);
    }
  }

  /** Appends a value and the end of its line; a block's lines get the indent. */
  static void value(StringBuilder out, String text, int indent) {
    if (isPlain(text)) {
      out.append(text).append('\n');
    } else if (text.indexOf('\n') >= 0) {
      block(out, text, indent);
    } else {
      quote(out, text);
      out.append('\n');
    }
  }

  /** Appends a literal block, or quotes the text where a block would not read back the same. */
  static void block(StringBuilder out, String text, int indent) {
    if (!isBlock(text)) {
      quote(out, text);
      out.append('\n');
      return;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '\n') {
      end--;
    }
    int newlines = text.length() - end;
    char first = text.charAt(0);
    out.append('|');
    if (first == ' ' || first == '\t' || first == '\n') {
      out.append('2'); // relative to the parent: one of our indents
    }
    out.append(newlines == 0 ? "-\n" : newlines == 1 ? "\n" : "+\n");
    lines(out, text, end, indent);
    for (int i = 1; i < newlines; i++) {
      out.append('\n');
    }
  }

  /** Appends the lines up to the end; empty ones get no indent. */
  private static void lines(StringBuilder out, String text, int end, int indent) {
    int start = 0;
    while (start < end) {
      int newline = text.indexOf('\n', start);
      int stop = newline < 0 ? end : newline;
      if (stop > start) {
        indent(out, indent);
        out.append(text, start, stop);
      }
      out.append('\n');
      start = stop + 1;
    }
  }

  static void indent(StringBuilder out, int indent) {
    for (int left = indent; left > 0; left -= SPACES.length()) {
      out.append(SPACES, 0, Math.min(left, SPACES.length()));
    }
  }

  /**
   * A block holds lines of printable text and tabs exactly. Readers disagree about text that is
   * only newlines, and about a last line of only white space.
   */
  private static boolean isBlock(String text) {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == '\n') {
      last--;
    }
    if (last < 0 || text.charAt(last) == ' ' || text.charAt(last) == '\t') {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && !isPrintable(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0 || !startsPlain(text)) {
      return false;
    }
    char before = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean meansMore = (c == ' ' && before == ':') || (c == '#' && before == ' ');
      if (meansMore || !isPrintable(text, i)) {
        return false;
      }
      before = c;
    }
    return before != ':' && before != ' ' && !isReserved(text);
  }

  private static boolean startsPlain(String text) {
    char first = text.charAt(0);
    if (first >= 128 || isLetter(first)) {
      return true;
    }
    boolean digit = first >= '0' && first <= '9';
    return digit ? !mayBeNumber(text) : PLAIN_START[first];
  }

  /**
   * Whether text that starts with a digit could be a number, a date or, in YAML 1.1, a time: true
   * for some that are none, such as {@code 10.0.0.1}.
   */
  private static boolean mayBeNumber(String text) {
    if (text.charAt(0) == '0' && text.length() > 1) {
      char second = text.charAt(1);
      if (second < 128 && BASE_LETTER[second]) {
        return true;
      }
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c) && !NUMBER_LETTER[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isReserved(String text) {
    return text.length() <= LONGEST_RESERVED && RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether YAML takes the character as it is (YAML 1.1, section 4.1) and not for a line break
   * (section 4.2: U+0085, U+2028 and U+2029 are breaks there).
   */
  private static boolean isPrintable(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x7f) {
      return c >= ' ';
    }
    if (Character.isSurrogate(c)) {
      return isPaired(text, i);
    }
    return c >= 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (isPrintable(text, i)) {
            out.append(c);
          } else if (Character.isSurrogate(c)) {
            throw new IllegalArgumentException(
                Arguments.quoted(text) + ": holds half of a surrogate pair, which no file can");
          } else {
            escape(out, c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 0xf));
    }
  }
}
