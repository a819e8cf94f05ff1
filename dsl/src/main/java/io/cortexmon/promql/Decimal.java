package io.cortexmon.promql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a number without its sign, and Go's three ways to write them.
 *
 * @param digits the digits, without zeros at either end; empty for zero
 * @param point where the decimal point stands: {@code 0.digits} times ten to the power of this
 */
record Decimal(String digits, int point) {

  /** As many digits always read back as the double they come from. */
  private static final int MOST = 17;

  /** No two texts of so many digits read as the same normal double. */
  private static final int DISTINCT = 15;

  private static final long FRACTION = (1L << 52) - 1;
  private static final int SMALLEST_EXPONENT = -4;
  private static final int TWO_DIGITS = 10;

  /** Returns the fewest digits that read back as the same number, the closest where several do. */
  static Decimal shortest(double value) {
    double abs = Math.abs(value);
    BigDecimal exact = new BigDecimal(abs);
    for (int count = abs < Double.MIN_NORMAL ? 1 : DISTINCT; count < MOST; count++) {
      BigDecimal near = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
      if (near.doubleValue() == abs) {
        return of(near);
      }
      BigDecimal above = exact.round(new MathContext(count, RoundingMode.CEILING));
      if (isPowerOfTwo(abs) && above.doubleValue() == abs) {
        return of(above);
      }
    }
    return of(exact.round(new MathContext(MOST, RoundingMode.HALF_EVEN)));
  }

  /** Its neighbour below is closer than the one above, so the closest text may be the wrong one. */
  private static boolean isPowerOfTwo(double value) {
    return (Double.doubleToRawLongBits(value) & FRACTION) == 0;
  }

  /** Returns so many digits, rounded half to even; fewer where the rest are zeros. */
  static Decimal rounded(double value, int count) {
    return of(
        new BigDecimal(Math.abs(value)).round(new MathContext(count, RoundingMode.HALF_EVEN)));
  }

  /** Returns so many digits after the point, rounded half to even. */
  static Decimal roundedAfterPoint(double value, int count) {
    return of(new BigDecimal(Math.abs(value)).setScale(count, RoundingMode.HALF_EVEN));
  }

  private static Decimal of(BigDecimal number) {
    if (number.signum() == 0) {
      return new Decimal("", 0);
    }
    String digits = number.unscaledValue().toString();
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return new Decimal(digits.substring(0, end), digits.length() - number.scale());
  }

  int count() {
    return digits.length();
  }

  /** How many digits stand after the point when nothing is cut off. */
  int afterPoint() {
    return Math.max(0, digits.length() - point);
  }

  /** Appends for example {@code 12.50}. */
  void fixed(StringBuilder out, int afterPoint) {
    if (point <= 0) {
      out.append('0');
    }
    append(out, 0, point);
    if (afterPoint > 0) {
      append(out.append('.'), point, point + afterPoint);
    }
  }

  /** Appends for example {@code 1.25e+01}. */
  void exponential(StringBuilder out, int afterPoint, char letter) {
    append(out, 0, 1);
    if (afterPoint > 0) {
      append(out.append('.'), 1, 1 + afterPoint);
    }
    int exponent = digits.isEmpty() ? 0 : point - 1;
    int abs = Math.abs(exponent);
    out.append(letter).append(exponent < 0 ? '-' : '+').append(abs < TWO_DIGITS ? "0" : "");
    out.append(abs);
  }

  /** Appends the form with an exponent from ten to the power of {@code large} and below 0.0001. */
  void general(StringBuilder out, int large, char letter) {
    int exponent = point - 1;
    if (exponent < SMALLEST_EXPONENT || exponent >= large) {
      exponential(out, Math.max(0, digits.length() - 1), letter);
    } else {
      fixed(out, afterPoint());
    }
  }

  /** Appends the digits at these places, with zeros on both sides of those that there are. */
  private void append(StringBuilder out, int start, int end) {
    for (int i = start; i < end; i++) {
      out.append(i >= 0 && i < digits.length() ? digits.charAt(i) : '0');
    }
  }
}
