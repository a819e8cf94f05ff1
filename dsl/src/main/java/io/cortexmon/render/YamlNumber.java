package io.cortexmon.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers as all YAML readers read them. */
final class YamlNumber {

  private static final double EXACT_LONGS = 1e15;
  private static final int ENOUGH_DIGITS = 17;

  private YamlNumber() {}

  /**
   * Returns the shortest text that reads back as the same number; whole numbers stand without a
   * point, as they do in Prometheus's own files.
   */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_LONGS) {
      return value == 0 && 1 / value < 0 ? "-0.0" : Long.toString((long) value);
    }
    return text(shortest(value));
  }

  /** Searched for, because {@code Double.toString} gives other digits on other JDKs. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** YAML 1.1 wants a point and a signed exponent, or it reads a string. */
  private static String text(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.scale() > 0 && exponent >= -7) {
      return number.toPlainString();
    }
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + "."
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }
}
