package io.cortexmon.promql;

import java.util.function.IntSupplier;

/** What may follow a backslash in a quoted string: Go's escapes. */
final class Escape {

  private static final int END = -1;
  private static final int HIGHEST_BYTE = 0xFF;

  private Escape() {}

  /**
   * Reads the characters after a backslash and returns what is wrong with them; empty text where
   * nothing is.
   *
   * @param next gives the next character, -1 at the end
   * @param quote the quotation mark that the string began with
   */
  static String fault(IntSupplier next, int quote) {
    int c = next.getAsInt();
    if (c == quote) {
      return "";
    }
    return switch (c) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> "";
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(next, c, 3, 8, HIGHEST_BYTE);
      case 'x' -> digits(next, next.getAsInt(), 2, 16, HIGHEST_BYTE);
      case 'u' -> digits(next, next.getAsInt(), 4, 16, Character.MAX_CODE_POINT);
      case 'U' -> digits(next, next.getAsInt(), 8, 16, Character.MAX_CODE_POINT);
      case END -> "escape sequence not terminated";
      default -> "unknown escape sequence " + Shown.codePoint(c);
    };
  }

  private static String digits(IntSupplier next, int first, int count, int base, int highest) {
    long value = 0;
    int c = first;
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        c = next.getAsInt();
      }
      if (c == END) {
        return "escape sequence not terminated";
      }
      int digit = c < 0x80 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        return "illegal character " + Shown.codePoint(c) + " in escape sequence";
      }
      value = value * base + digit;
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return value > highest || surrogate ? "escape sequence is an invalid Unicode code point" : "";
  }
}
