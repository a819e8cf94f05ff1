package io.cortexmon.promql;

/**
 * Bytes inside a text that are no valid UTF-8: each is the lone surrogate {@link #LONE} plus the
 * byte, so that no two byte strings become the same text.
 */
final class ByteText {

  /** The surrogate of a byte is this plus the byte. */
  static final char LONE = 0xdc00;

  /** The first byte that is not a character on its own. */
  static final int FIRST = 0x80;

  private static final int LAST = 0xff;
  private static final int CONTINUED = 0x3f;
  private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

  private ByteText() {}

  /** Returns whether a code point of a text stands for a byte. */
  static boolean isByte(int c) {
    return c >= LONE + FIRST && c <= LONE + LAST;
  }

  /** Returns the text in which bytes that form a character are that character. */
  static String joined(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      int length = isByte(c) ? length(c - LONE) : 1;
      int joined = length > 1 ? character(text, i, length) : -1;
      out.appendCodePoint(joined < 0 ? c : joined);
      i += joined < 0 ? Character.charCount(c) : length;
    }
    return out.toString();
  }

  /** How many bytes a character takes that starts with this byte; 1 where none does. */
  private static int length(int first) {
    if (first >= 0xc2 && first < 0xe0) {
      return 2;
    }
    if (first >= 0xe0 && first < 0xf0) {
      return 3;
    }
    return first >= 0xf0 && first < 0xf5 ? 4 : 1;
  }

  /** The character of the bytes from here; -1 where they form none. */
  private static int character(CharSequence text, int start, int length) {
    if (start + length > text.length()) {
      return -1;
    }
    int value = (text.charAt(start) - LONE) & (LAST >> (length + 1));
    for (int i = start + 1; i < start + length; i++) {
      int next = text.charAt(i) - LONE;
      if (next < FIRST || next > FIRST + CONTINUED) {
        return -1;
      }
      value = (value << 6) | (next & CONTINUED);
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    boolean valid = value >= SMALLEST[length] && value <= Character.MAX_CODE_POINT && !surrogate;
    return valid ? value : -1;
  }
}
