package io.cortexmon.rule.template;

import java.util.Locale;

/** Texts for HTML, JavaScript and URLs. */
final class Escapes {

  private static final int LAST_ASCII = 0x7f;

  private Escapes() {}

  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\ufffd');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static String js(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> js(out, c));
    return out.toString();
  }

  private static void js(StringBuilder out, int c) {
    switch (c) {
      case '\\', '\'', '"' -> out.append('\\').append((char) c);
      case '<', '>', '&', '=' -> unicode(out, c);
      default -> {
        if (c < ' ' || (c > LAST_ASCII && !Unicode.isPrintable(c) && !Unicode.isStray(c))) {
          unicode(out, c);
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static void unicode(StringBuilder out, int c) {
    out.append(String.format(Locale.ROOT, "\\u%04X", c));
  }

  /** Returns the text as part of a URL's query. */
  static String query(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : Utf8.bytes(text)) {
      if (isPlain(b)) {
        out.append((char) b);
      } else if (b == ' ') {
        out.append('+');
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || b == '.'
        || b == '~';
  }
}
