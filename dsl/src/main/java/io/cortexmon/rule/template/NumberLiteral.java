package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number as it was written, and as what it can be taken.
 *
 * @param whole as a signed whole number
 * @param unsigned as a whole number without a sign, whose bits these are
 * @param real as a float
 * @param imaginary the imaginary part of a complex number
 */
record NumberLiteral(
    String text,
    OptionalLong whole,
    OptionalLong unsigned,
    OptionalDouble real,
    OptionalDouble imaginary) {

  private static final double TWO_63 = 0x1p63;
  private static final double TWO_64 = 0x1p64;

  /** The code point of a character literal. */
  static NumberLiteral ofCharacter(String text, int c) {
    OptionalLong value = OptionalLong.of(c);
    return new NumberLiteral(text, value, value, OptionalDouble.of(c), OptionalDouble.empty());
  }

  /** Returns the number; throws where it is none. */
  static NumberLiteral of(String text) throws InvalidLiteral {
    if (text.endsWith("i")) {
      OptionalDouble imaginary = GoParse.number(text.substring(0, text.length() - 1));
      if (imaginary.isPresent()) {
        return complex(text, 0, imaginary.getAsDouble());
      }
    }
    OptionalLong unsigned = GoParse.unsigned(text);
    OptionalLong whole = GoParse.whole(text);
    if (whole.isPresent()) {
      long value = whole.getAsLong();
      OptionalLong bits = value == 0 ? OptionalLong.of(0) : unsigned;
      return new NumberLiteral(
          text, whole, bits, OptionalDouble.of((double) value), OptionalDouble.empty());
    }
    if (unsigned.isPresent()) {
      double value = GoParse.unsignedToDouble(unsigned.getAsLong());
      return new NumberLiteral(
          text, whole, unsigned, OptionalDouble.of(value), OptionalDouble.empty());
    }
    OptionalDouble real = GoParse.number(text);
    if (real.isEmpty()) {
      throw new InvalidLiteral("illegal number syntax: " + GoText.quoted(text));
    }
    if (text.chars().noneMatch(c -> ".eEpP".indexOf(c) >= 0)) {
      throw new InvalidLiteral("integer overflow: " + GoText.quoted(text));
    }
    return real(text, real.getAsDouble(), OptionalDouble.empty());
  }

  /** Returns a complex number of two parts; throws where it is none. */
  static NumberLiteral ofComplex(String text) throws InvalidLiteral {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    boolean exponent = sign > 0 && "eEpP".indexOf(text.charAt(sign - 1)) >= 0;
    if (exponent) {
      sign = Math.max(text.lastIndexOf('+', sign - 1), text.lastIndexOf('-', sign - 1));
    }
    OptionalDouble real = GoParse.number(text.substring(0, Math.max(0, sign)));
    OptionalDouble imaginary = GoParse.number(text.substring(Math.max(0, sign), text.length() - 1));
    if (real.isEmpty() || imaginary.isEmpty()) {
      throw new InvalidLiteral("syntax error scanning complex number");
    }
    return complex(text, real.getAsDouble(), imaginary.getAsDouble());
  }

  private static NumberLiteral complex(String text, double real, double imaginary) {
    OptionalDouble part = OptionalDouble.of(imaginary);
    return imaginary == 0
        ? real(text, real, part)
        : new NumberLiteral(
            text, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(real), part);
  }

  private static NumberLiteral real(String text, double value, OptionalDouble imaginary) {
    boolean whole = value == Math.rint(value) && value >= -TWO_63 && value < TWO_63;
    boolean unsigned = value == Math.rint(value) && value >= 0 && value < TWO_64;
    long bits = value < TWO_63 ? (long) value : (long) (value - TWO_63) ^ Long.MIN_VALUE;
    return new NumberLiteral(
        text,
        whole ? OptionalLong.of((long) value) : OptionalLong.empty(),
        unsigned ? OptionalLong.of(bits) : OptionalLong.empty(),
        OptionalDouble.of(value),
        imaginary);
  }

  /** Returns whether the number can be used as a float. */
  boolean isReal() {
    return real.isPresent() && imaginary.orElse(0) == 0;
  }

  /** Returns the value where nothing says which type is meant; empty where no type fits. */
  Optional<Value> ideal() {
    if (imaginary.isPresent()) {
      return Optional.of(new Value.Complex(real.orElse(0), imaginary.getAsDouble()));
    }
    boolean character = text.startsWith("'");
    boolean hex =
        (text.startsWith("0x") || text.startsWith("0X"))
            && text.chars().noneMatch(c -> c == 'p' || c == 'P');
    boolean fraction = text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    if (fraction && !hex && !character) {
      return Optional.of(new Value.Real(real.orElseThrow()));
    }
    return whole.isPresent() ? Optional.of(Value.of(whole.getAsLong())) : Optional.empty();
  }
}
