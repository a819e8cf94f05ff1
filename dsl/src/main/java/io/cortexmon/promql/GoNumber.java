package io.cortexmon.promql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as Go prints them, which is how they stand in Prometheus's output.
 *
 * <p>All digits are exact, and rounding is half to even. Infinity is {@code +Inf} or {@code -Inf},
 * and there is {@code NaN} and {@code -0}.
 */
public final class GoNumber {

  private static final double EXACT_LONGS = 1e15;
  private static final int LARGE = 6;
  private static final int DEFAULT_PRECISION = 6;
  private static final int LONGEST = 1_000_000;
  private static final Pattern FORMAT =
      Pattern.compile("%([-+ 0]*)(\\d{0,7})(?:(\\.)(\\d{0,7}))?([eEfFgGv])");

  /** Powers of ten that are exact as doubles, as far as a fraction of 15 digits needs them. */
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private GoNumber() {}

  /**
   * Returns the shortest text without an exponent that reads back as the same number, such as
   * {@code 0.05} or {@code 100000000000000000000}; numbers in queries and label values look so (Go:
   * {@code strconv.FormatFloat(value, 'f', -1, 64)}).
   */
  public static String plain(double value) {
    StringBuilder out = new StringBuilder();
    plain(out, value);
    return out.toString();
  }

  static void plain(StringBuilder out, double value) {
    if (!named(out, value) && !whole(out, value) && !simple(out, value)) {
      Decimal decimal = Decimal.shortest(value);
      decimal.fixed(sign(out, value), decimal.afterPoint());
    }
  }

  private static boolean named(StringBuilder out, double value) {
    if (Double.isFinite(value)) {
      return false;
    }
    out.append(Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf");
    return true;
  }

  private static boolean whole(StringBuilder out, double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_LONGS;
    if (whole) {
      sign(out, value).append(Math.abs((long) value));
    }
    return whole;
  }

  /**
   * Appends a number that is a whole one of up to 15 digits divided by a power of ten: division of
   * two exact numbers is rounded as reading the text is, and no shorter text can read the same.
   */
  private static boolean simple(StringBuilder out, double value) {
    double abs = Math.abs(value);
    for (int places = 1; places < TENS.length; places++) {
      double digits = Math.rint(abs * TENS[places]);
      if (digits >= EXACT_LONGS) {
        return false;
      }
      if (digits / TENS[places] == abs) {
        String text = Long.toString((long) digits);
        int whole = text.length() - places;
        sign(out, value).append(text, 0, Math.max(0, whole)).append(whole > 0 ? "." : "0.");
        out.append("0".repeat(Math.max(0, -whole))).append(text, Math.max(0, whole), text.length());
        return true;
      }
    }
    return false;
  }

  private static StringBuilder sign(StringBuilder out, double value) {
    return value < 0 || (value == 0 && 1 / value < 0) ? out.append('-') : out;
  }

  /**
   * Returns the shortest text that reads back as the same number, with an exponent from a million
   * on and below 0.0001: {@code 0.05}, {@code 1e+06}, {@code 1.5e-07}. A template's {@code $value}
   * looks so (Go: {@code %v}).
   */
  public static String shortest(double value) {
    StringBuilder out = new StringBuilder();
    if (!named(out, value)) {
      Decimal.shortest(value).general(sign(out, value), LARGE, 'e');
    }
    return out.toString();
  }

  /**
   * Returns the shortest digits with an exponent, such as {@code 5E-02} (Go: {@code
   * strconv.FormatFloat(value, 'E', -1, 64)}).
   */
  public static String scientific(double value) {
    StringBuilder out = new StringBuilder();
    if (!named(out, value)) {
      Decimal decimal = Decimal.shortest(value);
      decimal.exponential(sign(out, value), Math.max(0, decimal.count() - 1), 'E');
    }
    return out.toString();
  }

  /**
   * Returns the number as Go's {@code Sprintf} prints it with one verb, for example {@code %.2f},
   * {@code %.4g}, {@code %e}, {@code %8.3f} or {@code %+08.1f}.
   *
   * <p>Verbs are e, E, f, F, g, G and v; flags are {@code + - 0} and the space. A width or
   * precision is at most a million.
   *
   * @throws IllegalArgumentException where the format is something else
   */
  public static String format(String format, double value) {
    Matcher matcher = FORMAT.matcher(format);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "format " + GoText.quoted(format) + ": must be one verb of e E f F g G v, such as %.2f");
    }
    String flags = matcher.group(1);
    char verb = matcher.group(5).charAt(0);
    boolean plus = flags.contains("+") && verb != 'v';
    String number = number(verb, matcher.group(3) == null ? "" : "0" + matcher.group(4), value);
    String signed = signed(number, plus, flags.contains(" "));
    return padded(signed, limited("0" + matcher.group(2)), flags);
  }

  private static String number(char verb, String precision, double value) {
    StringBuilder out = new StringBuilder();
    if (named(out, value)) {
      return out.toString();
    }
    sign(out, value);
    int digits = precision.isEmpty() ? DEFAULT_PRECISION : limited(precision);
    switch (verb) {
      case 'f', 'F' -> Decimal.roundedAfterPoint(value, digits).fixed(out, digits);
      case 'e', 'E' -> Decimal.rounded(value, digits + 1).exponential(out, digits, verb);
      default -> {
        char letter = verb == 'G' ? 'E' : 'e';
        if (precision.isEmpty()) {
          Decimal.shortest(value).general(out, LARGE, letter);
        } else {
          Decimal decimal = Decimal.rounded(value, Math.max(1, digits));
          decimal.general(out, large(decimal, Math.max(1, digits)), letter);
        }
      }
    }
    return out.toString();
  }

  /** From which power of ten on there is an exponent: no zeros may stand for unknown digits. */
  private static int large(Decimal decimal, int precision) {
    boolean fraction = decimal.count() >= decimal.point();
    return fraction ? Math.min(precision, decimal.count()) : precision;
  }

  private static String signed(String number, boolean plus, boolean space) {
    char first = number.charAt(0);
    String unsigned = first == '+' ? number.substring(1) : number;
    if (first == '-') {
      return number;
    }
    return (plus ? "+" : space ? " " : first == '+' ? "+" : "") + unsigned;
  }

  private static String padded(String number, int width, String flags) {
    int missing = Math.max(0, width - number.length());
    if (flags.contains("-")) {
      return number + " ".repeat(missing);
    }
    boolean zeros = flags.contains("0") && Character.isDigit(number.charAt(number.length() - 1));
    if (!zeros) {
      return " ".repeat(missing) + number;
    }
    int sign = Character.isDigit(number.charAt(0)) ? 0 : 1;
    return number.substring(0, sign) + "0".repeat(missing) + number.substring(sign);
  }

  private static int limited(String digits) {
    int value = Integer.parseInt(digits);
    if (value > LONGEST) {
      throw new IllegalArgumentException("width or precision " + value + ": at most " + LONGEST);
    }
    return value;
  }
}
