package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.Locale;
import java.util.Optional;

/** Texts in a format. */
final class FormattedText {

  private static final int LAST_ASCII = 0x7f;
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final int REPLACEMENT = 0xfffd;

  private FormattedText() {}

  /** Returns the text with a verb; nothing where it has no such verb. */
  static Optional<String> of(String text, int verb, Flags flags) {
    return switch (verb) {
      case 'v' -> Optional.of(flags.asSource ? quoted(text, flags) : plain(text, flags));
      case 's' -> Optional.of(plain(text, flags));
      case 'q' -> Optional.of(quoted(text, flags));
      case 'x' -> Optional.of(hex(text, flags));
      case 'X' -> Optional.of(hex(text, flags).toUpperCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }

  private static String plain(String text, Flags flags) {
    return flags.padded(flags.truncated(text));
  }

  private static String quoted(String text, Flags flags) {
    String shown = flags.truncated(text);
    if (flags.sharp && shown.codePoints().allMatch(FormattedText::inBackquotes)) {
      return flags.padded("`" + shown + "`");
    }
    String quoted = GoText.quoted(shown);
    return flags.padded(flags.plus ? ascii(quoted) : quoted);
  }

  private static boolean inBackquotes(int c) {
    return (c >= ' ' || c == '\t')
        && c != '`'
        && c != LAST_ASCII
        && c != BYTE_ORDER_MARK
        && c != REPLACEMENT
        && !Unicode.isStray(c);
  }

  /** Returns a character in single quotes. */
  static String quoted(int c, boolean ascii) {
    if (c == '\'') {
      return "'\\''";
    }
    String quoted = c == '"' ? "\"\"\"" : GoText.quoted(Character.toString(c));
    String inner = quoted.substring(1, quoted.length() - 1);
    return "'" + (ascii ? ascii(inner) : inner) + "'";
  }

  /** Returns a quoted text with escapes for all but ASCII. */
  private static String ascii(String quoted) {
    StringBuilder out = new StringBuilder();
    quoted
        .codePoints()
        .forEach(
            c -> {
              if (c <= LAST_ASCII) {
                out.append((char) c);
              } else {
                boolean small = Character.isBmpCodePoint(c);
                out.append(String.format(Locale.ROOT, small ? "\\u%04x" : "\\U%08x", c));
              }
            });
    return out.toString();
  }

  private static String hex(String text, Flags flags) {
    byte[] bytes = Utf8.bytes(text);
    int length = flags.hasPrecision ? Math.min(flags.precision, bytes.length) : bytes.length;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean first = i == 0;
      out.append(flags.space && !first ? " " : "");
      out.append(flags.sharp && (first || flags.space) ? "0x" : "");
      out.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16));
      out.append(Character.forDigit(bytes[i] & 0xf, 16));
    }
    return flags.padded(out.toString());
  }
}
