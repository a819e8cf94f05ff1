package io.cortexmon.promql;

import java.util.Arrays;

/**
 * The text of an expression, and where its characters are in bytes.
 *
 * <p>A byte that is no part of valid UTF-8 stands in a string as the lone surrogate {@code U+DC00}
 * plus the byte.
 */
final class Text {

  /** What stands for a byte that is no character, and for itself (Unicode's U+FFFD). */
  static final int NO_CHARACTER = 0xFFFD;

  private static final int END = -1;

  private final String characters;
  private final boolean ascii;
  private int[] bytes = {};

  Text(String characters) {
    this.characters = characters;
    this.ascii = isAscii(characters);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Returns the code point there; -1 at the end. */
  static int characterAt(String text, int index) {
    if (index >= text.length()) {
      return END;
    }
    char c = text.charAt(index);
    if (!Character.isSurrogate(c)) {
      return c;
    }
    int point = text.codePointAt(index);
    return Character.isSupplementaryCodePoint(point) ? point : NO_CHARACTER;
  }

  /** Returns whether the text holds no byte that is no part of valid UTF-8. */
  static boolean isCharacters(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Returns the number of bytes before a character. */
  int bytes(int index) {
    if (ascii) {
      return index;
    }
    return bytesOf()[index];
  }

  /** Returns the character at an offset in bytes; the end for one that is beyond it. */
  int character(int offset) {
    if (ascii) {
      return Math.min(offset, characters.length());
    }
    int found = Arrays.binarySearch(bytesOf(), offset);
    return found >= 0 ? found : Math.min(-found - 1, characters.length());
  }

  private int[] bytesOf() {
    if (bytes.length == 0) {
      bytes = offsets();
    }
    return bytes;
  }

  private int[] offsets() {
    int[] offsets = new int[characters.length() + 1];
    int sum = 0;
    for (int i = 0; i < characters.length(); ) {
      int point = characters.codePointAt(i);
      int width = Character.charCount(point);
      for (int k = 0; k < width; k++) {
        offsets[i + k] = sum;
      }
      i += width;
      sum += widthOf(point);
    }
    offsets[characters.length()] = sum;
    return offsets;
  }

  private static int widthOf(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return 1;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
