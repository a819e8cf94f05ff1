package io.cortexmon.promql;

/**
 * Finds where a number or a duration ends.
 *
 * <p>Any run of digits, points, underscores and exponents is taken first, and judged afterwards, so
 * that a message can show all of it: {@code 2.5.} is a bad number and not a number and a point.
 */
final class NumberScan {

  private static final int END = -1;

  private final String text;
  private final boolean series;
  private int position;
  private TokenType type = TokenType.ERROR;

  /**
   * @param series whether it is a value of a test series: these are neither hexadecimal nor
   *     durations, and the x of a repetition may follow
   */
  NumberScan(String text, int start, boolean series) {
    this.text = text;
    this.series = series;
    this.position = start;
    if (number() && position > start) {
      type = TokenType.NUMBER;
    } else if (!series && units()) {
      type = TokenType.DURATION;
    }
  }

  /** Returns {@code NUMBER}, {@code DURATION} or {@code ERROR}. */
  TokenType type() {
    return type;
  }

  /** Returns the offset after the last character that was looked at as a part of it. */
  int end() {
    return position;
  }

  private boolean number() {
    boolean hex = false;
    if (!series && skip('0') && skipAny("xX")) {
      hex = true;
      skip('_');
    }
    skip('.');
    if (isDigit(peek(), hex)) {
      position++;
    }
    return parts(hex) && (!isWord(peek()) || (series && peek() == 'x'));
  }

  /** Returns whether what follows the first digit is well-formed. */
  private boolean parts(boolean hex) {
    boolean point = false;
    boolean exponent = false;
    while (true) {
      int c = peek();
      if (c == '.') {
        position++;
        if (point || skip('_') || skip('.') || hex) {
          return false;
        }
        point = true;
      } else if (c == 'e' || c == 'E') {
        position++;
        if (exponent) {
          return false;
        }
        exponent = true;
        if (!skip('+')) {
          skip('-');
        }
        if (breaksOff()) {
          return false;
        }
      } else if (c == '_') {
        position++;
        if (breaksOff()) {
          return false;
        }
      } else if (isDigit(c, hex)) {
        while (isDigit(peek(), hex)) {
          position++;
        }
      } else {
        return true;
      }
    }
  }

  /** After an exponent or an underscore there must be a digit. */
  private boolean breaksOff() {
    return skip('.') || skip('_') || skip('e') || skip('E') || peek() == END;
  }

  /** One or more numbers with a unit; whether they are in order is judged when they are read. */
  private boolean units() {
    if (!skipAny("smhdwy")) {
      return false;
    }
    skip('s');
    while (Names.isDigit(peek())) {
      while (Names.isDigit(peek())) {
        position++;
      }
      if (!skipAny("smhdw")) {
        return false;
      }
      skip('s');
    }
    if (isWord(peek())) {
      position++;
      return false;
    }
    return true;
  }

  private static boolean isDigit(int c, boolean hex) {
    return Names.isDigit(c) || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
  }

  private static boolean isWord(int c) {
    return Names.isLetter(c) || Names.isDigit(c);
  }

  private boolean skipAny(String characters) {
    boolean found = peek() != END && characters.indexOf(peek()) >= 0;
    position += found ? 1 : 0;
    return found;
  }

  private boolean skip(char c) {
    boolean found = peek() == c;
    position += found ? 1 : 0;
    return found;
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }
}
