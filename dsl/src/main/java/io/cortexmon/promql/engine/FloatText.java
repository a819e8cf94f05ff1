package io.cortexmon.promql.engine;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads floats as Prometheus does in the text formats. */
final class FloatText {

  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  /** Whole numbers of so many digits are exact. */
  private static final int EXACT = 15;

  private static final Pattern UNDERSCORE = Pattern.compile("(?<=[0-9])_(?=[0-9])");
  private static final Pattern HEXADECIMAL_UNDERSCORE =
      Pattern.compile("(?<=[0-9a-fA-FxX])_(?=[0-9a-fA-F])");

  private FloatText() {}

  /**
   * Returns the number that a sample's text stands for: decimal digits, with a fraction and an
   * exponent if need be, infinity or NaN. Empty for all else, and where the number is too large.
   */
  static OptionalDouble number(String text) {
    boolean exact = !text.isEmpty() && text.length() <= EXACT;
    long whole = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      exact &= isDigit(c);
      whole = 10 * whole + c - '0';
      if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return named(text.toLowerCase(Locale.ROOT));
      }
    }
    return exact ? OptionalDouble.of((double) whole) : finite(text);
  }

  /**
   * Returns the number that a label's text stands for, which may be hexadecimal too, and have
   * underscores between digits.
   */
  static OptionalDouble ofLabel(String text) {
    int digits = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    if (text.regionMatches(true, digits, "0x", 0, 2)) {
      boolean whole = isDigit(text.charAt(text.length() - 1));
      String plain = HEXADECIMAL_UNDERSCORE.matcher(text).replaceAll("");
      return whole && plain.indexOf('_') < 0 ? finite(plain) : OptionalDouble.empty();
    }
    return number(UNDERSCORE.matcher(text).replaceAll(""));
  }

  private static OptionalDouble finite(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble named(String text) {
    if (text.equals("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    boolean infinite = INFINITE.contains(text);
    double value = text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return infinite ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
