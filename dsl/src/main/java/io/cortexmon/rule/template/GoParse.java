package io.cortexmon.rule.template;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Go reads them (its package strconv). */
final class GoParse {

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<binary>0[bB](_?[01])+)|(?<octal>0[oO](_?[0-7])+)|(?<hex>0[xX](_?[0-9a-fA-F])+)"
              + "|(?<old>0(_?[0-7])*)|(?<decimal>[1-9](_?[0-9])*)");

  private static final Pattern REAL =
      Pattern.compile(
          "[+-]?(([0-9](_?[0-9])*\\.?([0-9](_?[0-9])*)?|\\.[0-9](_?[0-9])*)([eE][+-]?[0-9](_?[0-9])*)?)");

  private static final Pattern HEX =
      Pattern.compile(
          "[+-]?0[xX]((_?[0-9a-fA-F])+\\.?([0-9a-fA-F](_?[0-9a-fA-F])*)?|\\.[0-9a-fA-F](_?[0-9a-fA-F])*)"
              + "[pP][+-]?[0-9](_?[0-9])*");

  private static final Pattern INFINITE = Pattern.compile("(?i)([+-]?)inf(inity)?");
  private static final Pattern UNDERSCORE = Pattern.compile("_");

  private GoParse() {}

  /** Reads a whole number without a sign; nothing where there is none, or it is too large. */
  static OptionalLong unsigned(String text) {
    Matcher matcher = WHOLE.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int radix =
        matcher.group("binary") != null
            ? 2
            : matcher.group("hex") != null ? 16 : matcher.group("decimal") != null ? 10 : 8;
    boolean prefixed = matcher.group("old") == null && radix != 10;
    String digits = withoutUnderscores(prefixed ? text.substring(2) : text);
    try {
      return OptionalLong.of(Long.parseUnsignedLong(digits, radix));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Reads a whole number; nothing where there is none, or it is too large. */
  static OptionalLong whole(String text) {
    boolean signed = text.startsWith("+") || text.startsWith("-");
    boolean negative = text.startsWith("-");
    OptionalLong value = unsigned(signed ? text.substring(1) : text);
    if (value.isEmpty()) {
      return value;
    }
    long bits = value.getAsLong();
    boolean fits = bits >= 0 || (negative && bits == Long.MIN_VALUE);
    return fits ? OptionalLong.of(negative ? -bits : bits) : OptionalLong.empty();
  }

  /** Reads a float; nothing where there is none, or it is too large. */
  static OptionalDouble number(String text) {
    OptionalDouble value = syntax(text);
    boolean named = INFINITE.matcher(text).matches();
    boolean overflow = value.isPresent() && Double.isInfinite(value.getAsDouble()) && !named;
    return overflow ? OptionalDouble.empty() : value;
  }

  /** Reads a float; nothing where there is none, and infinity where it is too large. */
  static OptionalDouble syntax(String text) {
    if (REAL.matcher(text).matches() || HEX.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(withoutUnderscores(text)));
    }
    if (text.equalsIgnoreCase("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    Matcher infinite = INFINITE.matcher(text);
    if (!infinite.matches()) {
      return OptionalDouble.empty();
    }
    boolean negative = text.startsWith("-");
    return OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
  }

  /** Returns the float next to a whole number without a sign. */
  static double unsignedToDouble(long bits) {
    if (bits >= 0) {
      return (double) bits;
    }
    return (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  private static String withoutUnderscores(String text) {
    return UNDERSCORE.matcher(text).replaceAll("");
  }
}
