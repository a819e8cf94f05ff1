package io.cortexmon.promql;

import java.util.Optional;

/**
 * Reads a PromQL string literal with escapes.
 *
 * <p>An escape such as {@code \xe2} is a byte, not a character. Bytes that form a character
 * together become it; any other byte from 0x80 becomes the lone surrogate U+DC00 plus the byte.
 */
final class Unquoting {

  private static final int HEX = 16;
  private static final int OCTAL = 8;
  private static final int LARGEST_BYTE = 0xff;
  private static final int REPLACEMENT = 0xfffd;

  private final String text;
  private final char quote;
  private final int end;
  private final StringBuilder out;
  private int next = 1;
  private boolean bytes;

  private Unquoting(String literal) {
    this.text = literal;
    this.quote = literal.charAt(0);
    this.end = literal.length() - 1;
    this.out = new StringBuilder(literal.length());
  }

  static Optional<String> of(String literal) {
    int last = literal.length() - 1;
    if (last < 1 || literal.charAt(0) != literal.charAt(last)) {
      return Optional.empty();
    }
    String inner = literal.substring(1, last);
    return switch (literal.charAt(0)) {
      case '`' -> inner.indexOf('`') < 0 ? Optional.of(inner) : Optional.empty();
      case '"', '\'' -> escaped(literal, inner);
      default -> Optional.empty();
    };
  }

  private static Optional<String> escaped(String literal, String inner) {
    if (inner.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    if (inner.indexOf('\\') < 0) {
      return inner.indexOf(literal.charAt(0)) < 0 ? Optional.of(inner) : Optional.empty();
    }
    return new Unquoting(literal).read();
  }

  private Optional<String> read() {
    while (next < end) {
      char c = text.charAt(next++);
      if (c == quote || (c == '\\' && !escape())) {
        return Optional.empty();
      }
      if (c != '\\') {
        out.append(c);
      }
    }
    return Optional.of(bytes ? ByteText.joined(out) : out.toString());
  }

  /** Reads what follows a backslash; false where it is no escape. */
  private boolean escape() {
    if (next == end) {
      return false;
    }
    char c = text.charAt(next++);
    return switch (c) {
      case 'a' -> plain('\u0007');
      case 'b' -> plain('\b');
      case 'f' -> plain('\f');
      case 'n' -> plain('\n');
      case 'r' -> plain('\r');
      case 't' -> plain('\t');
      case 'v' -> plain('\u000b');
      case '\\' -> plain('\\');
      case '\'', '"' -> c == quote && plain(c);
      case 'x' -> ofByte(digits(2, HEX));
      case 'u' -> character(digits(4, HEX));
      case 'U' -> character(digits(8, HEX));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> false;
    };
  }

  private boolean plain(char c) {
    out.append(c);
    return true;
  }

  private boolean octal() {
    next--;
    return ofByte(digits(3, OCTAL));
  }

  private boolean ofByte(long value) {
    if (value < 0 || value > LARGEST_BYTE) {
      return false;
    }
    bytes |= value >= ByteText.FIRST;
    out.append((char) (value < ByteText.FIRST ? value : ByteText.LONE + value));
    return true;
  }

  private boolean character(long value) {
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      return false;
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    out.appendCodePoint(surrogate ? REPLACEMENT : (int) value);
    return true;
  }

  /** Reads exactly so many digits; -1 where there are fewer. */
  private long digits(int count, int radix) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int digit = next < end ? digit(text.charAt(next++)) : radix;
      if (digit >= radix) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : HEX;
  }
}
