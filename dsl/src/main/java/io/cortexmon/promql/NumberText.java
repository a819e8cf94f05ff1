package io.cortexmon.promql;

import java.util.regex.Pattern;

/** Reads numbers as Go's {@code strconv} does: {@code 0x1F}, {@code 0755}, {@code 1_000}, Inf. */
final class NumberText {

  private static final Pattern UNDERSCORES =
      Pattern.compile("0[xX](_?[0-9a-fA-F]+)+|[0-9]+(_[0-9]+)*");
  private static final Pattern OCTAL = Pattern.compile("0(_?[0-7]+)+");
  private static final Pattern DECIMAL =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final int SHORT = 15;

  private NumberText() {}

  /**
   * Returns the number.
   *
   * @throws NumberFormatException with Go's message
   */
  static double parse(String text) {
    if (isShortDecimal(text)) {
      return Long.parseLong(text);
    }
    String plain = withoutUnderscores(text);
    if (plain.length() > 2 && (plain.charAt(1) | 0x20) == 'x') {
      return hex(text, plain);
    }
    if (OCTAL.matcher(plain).matches()) {
      try {
        return Long.parseLong(plain, 8);
      } catch (NumberFormatException e) {
        return Double.parseDouble(plain);
      }
    }
    return decimal(text, plain);
  }

  /** Most numbers are a few digits. */
  private static boolean isShortDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Names.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() <= SHORT && (text.length() == 1 || text.charAt(0) != '0');
  }

  /** Underscores may stand between digits, and after the x of a hexadecimal number. */
  private static String withoutUnderscores(String text) {
    if (text.indexOf('_') < 0) {
      return text;
    }
    boolean hex = text.length() > 1 && (text.charAt(1) | 0x20) == 'x';
    for (String part : hex ? new String[] {text} : text.split("[eE.][+-]?", -1)) {
      if (!part.isEmpty() && !UNDERSCORES.matcher(part).matches()) {
        throw invalid(text);
      }
    }
    return text.replace("_", "");
  }

  private static double hex(String text, String plain) {
    String digits = plain.substring(2);
    try {
      return Long.parseLong(digits, 16);
    } catch (NumberFormatException e) {
      // Go reads no hexadecimal fraction without an exponent of two.
      throw invalid(text);
    }
  }

  private static double decimal(String text, String plain) {
    switch (Names.lower(plain)) {
      case "inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "nan" -> {
        return Double.NaN;
      }
      default -> {}
    }
    if (!DECIMAL.matcher(plain).matches()) {
      throw invalid(text);
    }
    double value = Double.parseDouble(plain);
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(message(text, "value out of range"));
    }
    return value;
  }

  private static NumberFormatException invalid(String text) {
    return new NumberFormatException(message(text, "invalid syntax"));
  }

  private static String message(String text, String what) {
    return "strconv.ParseFloat: parsing " + Shown.text(text) + ": " + what;
  }
}
