package io.cortexmon.promql.engine;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number that stands alone in a line, as Go's {@code strconv} reads it. */
final class PlainNumber {

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?");
  private static final Pattern HEXADECIMAL = Pattern.compile("([-+]?)0x([0-9a-f]+)");
  private static final Pattern INFINITE = Pattern.compile("([-+]?)inf(inity)?");
  private static final int HEX = 16;

  private PlainNumber() {}

  /** Returns nothing where the text is no number. */
  static OptionalDouble read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var hexadecimal = HEXADECIMAL.matcher(lower);
    if (hexadecimal.matches()) {
      long value = Long.parseLong(hexadecimal.group(1) + hexadecimal.group(2), HEX);
      return OptionalDouble.of((double) value);
    }
    if (INFINITE.matcher(lower).matches()) {
      boolean negative = lower.startsWith("-");
      return OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    if (lower.equals("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    return DECIMAL.matcher(lower).matches()
        ? OptionalDouble.of(Double.parseDouble(lower))
        : OptionalDouble.empty();
  }
}
