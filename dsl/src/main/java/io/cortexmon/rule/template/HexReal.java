package io.cortexmon.rule.template;

import io.cortexmon.promql.GoNumber;
import java.util.Locale;

/**
 * A positive float in binary: a mantissa of 53 bits, the point behind the first, and a power of 2.
 */
record HexReal(long mantissa, int exponent) {

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1023;
  private static final int DIGIT_BITS = 4;
  private static final int DIGITS = FRACTION_BITS / DIGIT_BITS;

  /** Returns the number with {@code %x}. */
  static String of(double value, Flags flags) {
    if (!Double.isFinite(value)) {
      return GoNumber.shortest(value);
    }
    HexReal real = of(Math.abs(value));
    boolean rounds = flags.hasPrecision && flags.precision < DIGITS;
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    return sign + (rounds ? real.rounded(flags.precision) : real).text(flags);
  }

  private static HexReal of(double value) {
    if (value == 0) {
      return new HexReal(0, 0);
    }
    long fraction = Double.doubleToRawLongBits(value) & FRACTION_MASK;
    int exponent = Math.getExponent(value);
    if (exponent > -BIAS) {
      return new HexReal(fraction | (1L << FRACTION_BITS), exponent);
    }
    int shift = Long.numberOfLeadingZeros(fraction) - (Long.SIZE - 1 - FRACTION_BITS);
    return new HexReal(fraction << shift, 1 - BIAS - shift);
  }

  /** With so many digits behind the point; halves to even. */
  private HexReal rounded(int digits) {
    int dropped = (DIGITS - digits) * DIGIT_BITS;
    long half = 1L << (dropped - 1);
    long rest = mantissa & ((1L << dropped) - 1);
    long kept = mantissa >>> dropped;
    boolean up = rest > half || (rest == half && (kept & 1) == 1);
    long rounded = (kept + (up ? 1 : 0)) << dropped;
    boolean longer = rounded >>> (FRACTION_BITS + 1) != 0;
    return longer ? new HexReal(rounded >>> 1, exponent + 1) : new HexReal(rounded, exponent);
  }

  private String text(Flags flags) {
    String all = String.format(Locale.ROOT, "%013x", mantissa & FRACTION_MASK);
    String digits = flags.hasPrecision ? sized(all, flags.precision) : withoutZeros(all);
    return "0x"
        + (mantissa >>> FRACTION_BITS)
        + (digits.isEmpty() ? "" : "." + digits)
        + String.format(Locale.ROOT, "p%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String sized(String digits, int length) {
    return (digits + "0".repeat(Math.max(0, length - digits.length()))).substring(0, length);
  }

  private static String withoutZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** Returns the number with {@code %b}: a whole mantissa and a power of 2. */
  static String binary(double value) {
    if (!Double.isFinite(value)) {
      return GoNumber.shortest(value);
    }
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & FRACTION_MASK;
    int exponent = (int) ((bits >>> FRACTION_BITS) & 0x7ff);
    long whole = exponent == 0 ? fraction : fraction | (1L << FRACTION_BITS);
    int power = Math.max(1, exponent) - BIAS - FRACTION_BITS;
    return (bits < 0 ? "-" : "") + whole + "p" + (power >= 0 ? "+" : "") + power;
  }
}
