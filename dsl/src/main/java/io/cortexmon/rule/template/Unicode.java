package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.Locale;

/** Characters as Go's messages show them. */
final class Unicode {

  private Unicode() {}

  /** Returns for example {@code U+005B '['}; without the character where it can not be printed. */
  static String point(int c) {
    int shown = isStray(c) ? 0xfffd : c;
    String number = String.format(Locale.ROOT, "U+%04X", shown);
    return isPrintable(shown) ? number + " '" + Character.toString(shown) + "'" : number;
  }

  /** Returns whether the code point is a lone surrogate, which stands for a byte. */
  static boolean isStray(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Returns whether Go takes the character for a printable one. */
  static boolean isPrintable(int c) {
    return c == '"' || c == '\\' || GoText.quoted(Character.toString(c)).codePointAt(1) == c;
  }
}
