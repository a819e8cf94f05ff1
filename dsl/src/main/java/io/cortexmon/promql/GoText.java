package io.cortexmon.promql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers and strings as Go prints them, which is how they stand in Prometheus's output. */
final class GoText {

  private static final double EXACT_LONGS = 1e15;
  private static final int EXACT_DIGITS = 15;

  private GoText() {}

  /**
   * Returns the shortest decimal text without an exponent that reads back as the same number (Go:
   * {@code strconv.FormatFloat(value, 'f', -1, 64)}).
   */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_LONGS) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    return shortest(value).toPlainString();
  }

  /**
   * Java 17's own shortest text is at times one digit too long, and never too short. No two texts
   * of up to 15 digits read as the same number, so one that short is the shortest.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal text = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (text.precision() <= EXACT_DIGITS && Math.abs(value) >= Double.MIN_NORMAL) {
      return text.scale() < 0 ? text.setScale(0) : text;
    }
    BigDecimal shorter =
        new BigDecimal(value)
            .round(new MathContext(Math.max(1, text.precision() - 1), RoundingMode.HALF_EVEN));
    BigDecimal best = shorter.doubleValue() == value ? shorter : text;
    BigDecimal stripped = best.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Appends the text as a double-quoted Go string (Go: {@code strconv.Quote}). */
  static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      escape(out, c);
    }
    out.append('"');
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 0x0b -> out.append("\\v");
      default -> {
        if (c == ' ' || isPrintable(c)) {
          out.appendCodePoint(c);
        } else if (c < ' ' || c == 0x7f) {
          out.append(String.format("\\x%02x", c));
        } else {
          out.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
        }
      }
    }
  }

  /** Letters, marks, numbers, punctuation and symbols (Go: {@code unicode.IsPrint}). */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
