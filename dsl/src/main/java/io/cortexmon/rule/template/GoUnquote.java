package io.cortexmon.rule.template;

/** What string and character literals mean, as Go reads them. */
final class GoUnquote {

  private static final String SYNTAX = "invalid syntax";
  private static final int HEX = 16;
  private static final int OCTAL = 8;
  private static final int LARGEST_BYTE = 0xff;

  private final String text;
  private final char quote;
  private final Utf8.Joiner out = new Utf8.Joiner();
  private int at;

  private GoUnquote(String text) {
    this.text = text;
    this.quote = text.charAt(0);
    this.at = 1;
  }

  /** Returns what a string in double quotes or backquotes means. */
  static String string(String literal) throws InvalidLiteral {
    if (literal.charAt(0) == '`') {
      return literal.substring(1, literal.length() - 1).replace("\r", "");
    }
    GoUnquote reading = new GoUnquote(literal);
    while (reading.at < literal.length() - 1) {
      reading.one();
    }
    return reading.out.joined();
  }

  /** Returns the character of a literal in single quotes. */
  static int character(String literal) throws InvalidLiteral {
    GoUnquote reading = new GoUnquote(literal);
    int c = reading.one();
    if (reading.at != literal.length() - 1) {
      throw new InvalidLiteral("malformed character constant: " + literal);
    }
    return c;
  }

  /** Reads one character or escape. */
  private int one() throws InvalidLiteral {
    int c = text.codePointAt(at);
    if (c == quote) {
      throw new InvalidLiteral(SYNTAX);
    }
    at += Character.charCount(c);
    if (c != '\\') {
      out.character(c);
      return Unicode.isStray(c) ? 0xfffd : c;
    }
    return escape(text.charAt(at++));
  }

  private int escape(char c) throws InvalidLiteral {
    return switch (c) {
      case 'a' -> plain(0x07);
      case 'b' -> plain('\b');
      case 'f' -> plain('\f');
      case 'n' -> plain('\n');
      case 'r' -> plain('\r');
      case 't' -> plain('\t');
      case 'v' -> plain(0x0b);
      case '\\' -> plain('\\');
      case 'x' -> ofByte(digits(2, HEX));
      case 'u' -> plain(digits(4, HEX));
      case 'U' -> plain(digits(8, HEX));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield ofByte(digits(3, OCTAL));
      }
      default -> {
        if (c != quote) {
          throw new InvalidLiteral(SYNTAX);
        }
        yield plain(c);
      }
    };
  }

  private int plain(long c) throws InvalidLiteral {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c > Character.MAX_CODE_POINT || surrogate) {
      throw new InvalidLiteral(SYNTAX);
    }
    out.character((int) c);
    return (int) c;
  }

  private int ofByte(long value) throws InvalidLiteral {
    if (value > LARGEST_BYTE) {
      throw new InvalidLiteral(SYNTAX);
    }
    out.raw((int) value);
    return (int) value;
  }

  private long digits(int count, int radix) throws InvalidLiteral {
    long value = 0;
    for (int i = 0; i < count; i++) {
      char c = at < text.length() ? text.charAt(at++) : 'z';
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        throw new InvalidLiteral(SYNTAX);
      }
      value = value * radix + digit;
    }
    return value;
  }
}
