package io.cortexmon.rule.template;

import io.cortexmon.promql.GoNumber;
import java.util.Locale;
import java.util.Optional;

/** Floats and complex numbers in a format. */
final class FormattedReal {

  private static final int DEFAULT_DIGITS = 6;

  private FormattedReal() {}

  /** Returns the number with a verb; nothing where it has no such verb. */
  static Optional<String> of(double value, int verb, Flags flags) {
    return number(value, verb, flags).map(digits -> dressed(digits, verb, flags));
  }

  /** Returns both parts of a complex number with a verb. */
  static Optional<String> of(Value.Complex value, int verb, Flags flags) {
    Optional<String> real = of(value.real(), verb, flags);
    boolean plus = flags.plus;
    flags.plus = true;
    Optional<String> imaginary = of(value.imaginary(), verb, flags);
    flags.plus = plus;
    return real.flatMap(first -> imaginary.map(second -> "(" + first + second + "i)"));
  }

  private static Optional<String> number(double value, int verb, Flags flags) {
    String precision = flags.hasPrecision ? "." + flags.precision : "";
    return switch (verb) {
      case 'v', 'g' -> Optional.of(GoNumber.format("%" + precision + "g", value));
      case 'G', 'e', 'E', 'f' -> Optional.of(GoNumber.format("%" + precision + (char) verb, value));
      case 'F' -> Optional.of(GoNumber.format("%" + precision + "f", value));
      case 'x' -> Optional.of(HexReal.of(value, flags));
      case 'X' -> Optional.of(upper(HexReal.of(value, flags)));
      case 'b' -> Optional.of(HexReal.binary(value));
      default -> Optional.empty();
    };
  }

  private static String upper(String hex) {
    return hex.contains("x") ? hex.toUpperCase(Locale.ROOT) : hex;
  }

  /** Returns the digits with what the flags want: a sign, a point, padding. */
  private static String dressed(String digits, int verb, Flags flags) {
    boolean signed = digits.startsWith("-") || digits.startsWith("+");
    char sign = digits.startsWith("-") ? '-' : '+';
    String unsigned = signed ? digits.substring(1) : digits;
    if (flags.space && sign == '+' && !flags.plus) {
      sign = ' ';
    }
    if (unsigned.equals("Inf") || unsigned.equals("NaN")) {
      boolean bare = unsigned.equals("NaN") && !flags.space && !flags.plus;
      return flags.spaced(bare ? unsigned : sign + unsigned);
    }
    String full = flags.sharp && verb != 'b' ? withPoint(unsigned, verb, flags) : unsigned;
    if (!flags.plus && sign == '+') {
      return flags.padded(full);
    }
    boolean zeros = flags.zero && !flags.minus && flags.hasWidth;
    int missing = zeros ? flags.width - full.length() - 1 : 0;
    return missing > 0 ? sign + "0".repeat(missing) + full : flags.padded(sign + full);
  }

  /** With a point always, and the zeros at the end that a precision asks for. */
  private static String withPoint(String number, int verb, Flags flags) {
    boolean hex = verb == 'x' || verb == 'X';
    int tailAt = -1;
    for (int i = 0; i < number.length() && tailAt < 0; i++) {
      boolean tail =
          hex ? "pP".indexOf(number.charAt(i)) >= 0 : "eE".indexOf(number.charAt(i)) >= 0;
      tailAt = tail ? i : -1;
    }
    String body = tailAt < 0 ? number : number.substring(0, tailAt);
    String tail = tailAt < 0 ? "" : number.substring(tailAt);
    int missing = "vgGx".indexOf(verb) >= 0 ? precision(flags) - significant(body) : 0;
    boolean point = body.indexOf('.') >= 0;
    missing -= !point && body.equals("0") ? 1 : 0;
    return body + (point ? "" : ".") + "0".repeat(Math.max(0, missing)) + tail;
  }

  private static int precision(Flags flags) {
    return flags.hasPrecision ? flags.precision : DEFAULT_DIGITS;
  }

  private static int significant(String body) {
    int first = 0;
    while (first < body.length() && (body.charAt(first) == '0' || body.charAt(first) == '.')) {
      first++;
    }
    return (int) body.substring(first).chars().filter(c -> c != '.').count();
  }
}
