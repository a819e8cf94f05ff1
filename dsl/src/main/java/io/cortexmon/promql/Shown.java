package io.cortexmon.promql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;

/** How characters, texts and numbers are shown in messages, as Prometheus shows them. */
final class Shown {

  private static final int LONGEST = 10;
  private static final int FIRST_KEY = 57370;
  private static final int FIRST_RESET = 57445;

  private Shown() {}

  /** Returns the text in quotes (Go: {@code %q}). */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    GoText.quote(out, text);
    return out.toString();
  }

  /** Returns the character in single quotes (Go: {@code %q}); the end of the text is U+FFFD. */
  static String character(int c) {
    int shown = c < 0 ? Text.NO_CHARACTER : c;
    if (shown == '\'') {
      return "'\\''";
    }
    if (shown == '"') {
      return "'\"'";
    }
    String quoted = text(Character.toString(shown));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  /** Returns the character's number and the character (Go: {@code %#U}). */
  static String codePoint(int c) {
    String number = String.format("U+%04X", c);
    String quoted = text(Character.toString(c));
    boolean printable = c == '"' || c == '\\' || quoted.codePointCount(0, quoted.length()) == 3;
    return printable ? number + " '" + Character.toString(c) + "'" : number;
  }

  /** Returns the number with six decimals (Go: {@code %f}). */
  static String decimals(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return GoNumber.plain(value);
    }
    String text = new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    return value < 0 && !text.startsWith("-") ? "-" + text : text;
  }

  /** Returns a token as it is named in a message. */
  static String token(TokenType type, String text) {
    return switch (type.kind()) {
      case KEYWORD -> "<" + text + ">";
      case OPERATOR -> "<op:" + text + ">";
      case AGGREGATOR -> "<aggr:" + text + ">";
      case SIGN, MOMENT -> shortened(text);
      case OTHER -> ofKind(type, text);
    };
  }

  private static String ofKind(TokenType type, String text) {
    return switch (type) {
      case EOF -> "end of input";
      case IDENTIFIER -> "identifier " + text(text);
      case METRIC_IDENTIFIER -> "metric identifier " + text(text);
      case STRING -> "string " + shortened(text);
      case NUMBER -> "number " + shortened(text);
      case DURATION -> "duration " + shortened(text);
      case VARIABLE -> "variable " + text(text);
      case UNKNOWN_COUNTER_RESET, COUNTER_RESET, NOT_COUNTER_RESET, GAUGE_TYPE ->
          numbered(type, TokenType.UNKNOWN_COUNTER_RESET, FIRST_RESET, text);
      default -> numbered(type, TokenType.SUM_DESC, FIRST_KEY, text);
    };
  }

  /** Prometheus has no names for the words in histograms, so it shows a number of its grammar. */
  private static String numbered(TokenType type, TokenType first, int number, String text) {
    int distance = EnumSet.range(first, type).size() - 1;
    return text("<Item " + (number + distance) + ">") + " " + shortened(text);
  }

  /** Long texts are cut off after ten characters. */
  private static String shortened(String text) {
    if (new Text(text).bytes(text.length()) <= LONGEST) {
      return text(text);
    }
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return text(text.substring(0, end)) + "...";
  }
}
