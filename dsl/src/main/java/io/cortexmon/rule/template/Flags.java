package io.cortexmon.rule.template;

/** What stands between the percent sign and the verb of a format. */
final class Flags {

  boolean plus;
  boolean minus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** With {@code %+v}: structs with the names of their fields. */
  boolean withNames;

  /** With {@code %#v}: as Go's source would have it. */
  boolean asSource;

  boolean hasWidth;
  int width;
  boolean hasPrecision;
  int precision;

  /** Takes the flags as those of {@code %v}. */
  void ofValueVerb() {
    asSource = sharp;
    sharp = false;
    withNames = plus;
    plus = false;
  }

  /** Returns the text with the padding it needs. */
  String padded(String text) {
    return padded(text, zero);
  }

  /** Returns the text with spaces as padding. */
  String spaced(String text) {
    return padded(text, false);
  }

  private String padded(String text, boolean zeros) {
    int missing = hasWidth ? width - text.codePointCount(0, text.length()) : 0;
    if (missing <= 0) {
      return text;
    }
    return minus ? text + " ".repeat(missing) : (zeros ? "0" : " ").repeat(missing) + text;
  }

  /** Returns so many characters as the precision says. */
  String truncated(String text) {
    boolean longer = hasPrecision && text.codePointCount(0, text.length()) > precision;
    return longer ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
  }
}
