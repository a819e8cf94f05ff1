package io.cortexmon.rule.template;

import java.util.Locale;
import java.util.Optional;

/** Whole numbers in a format. */
final class FormattedWhole {

  private static final int REPLACEMENT = 0xfffd;
  private static final int SHORTEST_POINT = 4;

  private FormattedWhole() {}

  /** Returns the number with a verb; nothing where it has no such verb. */
  static Optional<String> of(Value.Whole value, int verb, Flags flags) {
    boolean negative = value.signed() && value.bits() < 0;
    long bits = negative ? -value.bits() : value.bits();
    return switch (verb) {
      case 'v' -> {
        boolean hex = flags.asSource && !value.signed();
        yield Optional.of(hex ? hex(bits, true, flags) : number(negative, bits, 10, "", flags));
      }
      case 'd' -> Optional.of(number(negative, bits, 10, "", flags));
      case 'b' -> Optional.of(number(negative, bits, 2, flags.sharp ? "0b" : "", flags));
      case 'o' -> Optional.of(number(negative, bits, 8, "", flags));
      case 'O' -> Optional.of(number(negative, bits, 8, "0o", flags));
      case 'x' -> Optional.of(number(negative, bits, 16, flags.sharp ? "0x" : "", flags));
      case 'X' ->
          Optional.of(
              number(negative, bits, 16, flags.sharp ? "0x" : "", flags).toUpperCase(Locale.ROOT));
      case 'c' -> Optional.of(flags.padded(Character.toString(character(value.bits()))));
      case 'q' ->
          Optional.of(flags.padded(FormattedText.quoted(character(value.bits()), flags.plus)));
      case 'U' -> Optional.of(point(value.bits(), flags));
      default -> Optional.empty();
    };
  }

  /** Returns an address with one of the verbs of pointers. */
  static String address(long address, int verb, Flags flags) {
    if (verb == 'v' || verb == 'p') {
      return hex(address, flags.asSource || !flags.sharp, flags);
    }
    return of(new Value.Whole(GoType.UINT64, address), verb, flags).orElseThrow();
  }

  private static String hex(long bits, boolean prefix, Flags flags) {
    return number(false, bits, 16, prefix ? "0x" : "", flags);
  }

  private static String number(boolean negative, long bits, int base, String prefix, Flags flags) {
    if (flags.hasPrecision && flags.precision == 0 && bits == 0) {
      return flags.hasWidth ? " ".repeat(flags.width) : "";
    }
    String digits = Long.toUnsignedString(bits, base);
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    int shortest = flags.precision;
    if (!flags.hasPrecision && flags.zero && !flags.minus && flags.hasWidth) {
      shortest = flags.width - (sign.isEmpty() ? 0 : 1);
    }
    digits = "0".repeat(Math.max(0, shortest - digits.length())) + digits;
    boolean octal = base == 8 && flags.sharp && digits.charAt(0) != '0';
    return flags.spaced(sign + prefix + (octal ? "0" : "") + digits);
  }

  private static int character(long bits) {
    boolean valid =
        bits >= 0
            && bits <= Character.MAX_CODE_POINT
            && !(bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE);
    return valid ? (int) bits : REPLACEMENT;
  }

  private static String point(long bits, Flags flags) {
    String digits = Long.toHexString(bits).toUpperCase(Locale.ROOT);
    int shortest = flags.hasPrecision ? Math.max(SHORTEST_POINT, flags.precision) : SHORTEST_POINT;
    String number = "U+" + "0".repeat(Math.max(0, shortest - digits.length())) + digits;
    boolean shown =
        flags.sharp
            && bits >= 0
            && bits <= Character.MAX_CODE_POINT
            && Unicode.isPrintable((int) bits);
    return flags.spaced(shown ? number + " '" + Character.toString((int) bits) + "'" : number);
  }
}
