package io.cortexmon.promql;

import java.util.Optional;

/** Strings as Go quotes them, which is how they stand in Prometheus's output. */
public final class GoText {

  private static final char FIRST_PLAIN = ' ';
  private static final char LAST_PLAIN = '~';
  private static final int LAST_ASCII = 0x7f;
  private static final String HEX = "0123456789abcdef";
  private static final int SIXTEEN_BITS = 0xffff;

  private GoText() {}

  /**
   * Returns what a string literal in {@code ""}, {@code ''} or backquotes means; nothing where it
   * is not one. Bytes from escapes that are no valid UTF-8 become lone surrogates ({@link
   * ByteText}).
   */
  static Optional<String> unquote(String literal) {
    return Unquoting.of(literal);
  }

  /** Returns the text as a double-quoted Go string (Go: {@code strconv.Quote}). */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(out, text);
    return out.toString();
  }

  /** Returns the quoted text, with escapes for all but ASCII (Go: {@code strconv.QuoteToASCII}). */
  static String quotedAscii(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(out, text, true);
    return out.toString();
  }

  /** Appends the text as a double-quoted Go string. */
  static void quote(StringBuilder out, String text) {
    quote(out, text, false);
  }

  /**
   * Appends the text as a string literal. It is the quoted text, but for U+FFFD, which Prometheus
   * itself prints and does not read.
   */
  static void literal(StringBuilder out, String text) {
    if (text.indexOf(Text.NO_CHARACTER) < 0) {
      quote(out, text);
    } else {
      out.append(quoted(text).replace(Character.toString(Text.NO_CHARACTER), "\\ufffd"));
    }
  }

  private static void quote(StringBuilder out, String text, boolean ascii) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c >= FIRST_PLAIN && c <= LAST_PLAIN && c != '"' && c != '\\') {
        i++;
        continue;
      }
      int point = text.codePointAt(i);
      append(out.append(text, plain, i), point, ascii);
      i += Character.charCount(point);
      plain = i;
    }
    out.append(text, plain, text.length()).append('"');
  }

  private static void append(StringBuilder out, int c, boolean ascii) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 0x0b -> out.append("\\v");
      default -> appendRare(out, c, ascii);
    }
  }

  private static void appendRare(StringBuilder out, int c, boolean ascii) {
    if (ByteText.isByte(c)) {
      hex(out.append("\\x"), c - ByteText.LONE, 2);
    } else if (c <= LAST_ASCII) {
      hex(out.append("\\x"), c, 2);
    } else if (!ascii && Printable.contains(c)) {
      out.appendCodePoint(c);
    } else if (c <= SIXTEEN_BITS) {
      hex(out.append("\\u"), c, 4);
    } else {
      hex(out.append("\\U"), c, 8);
    }
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >> shift & 0xf));
    }
  }
}
