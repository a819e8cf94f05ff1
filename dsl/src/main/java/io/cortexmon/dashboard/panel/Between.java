package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import java.math.BigDecimal;

/** Numbers of options that have a lowest and a highest value. */
final class Between {

  private Between() {}

  /** Returns a whole number that must not be below or above those; {@code what} names it. */
  static Json whole(String what, int number, int lowest, int highest) {
    if (number < lowest || number > highest) {
      throw new IllegalArgumentException(
          what + " " + number + ": must be between " + lowest + " and " + highest);
    }
    return Json.of(number);
  }

  /** Returns a number that must not be below or above those; {@code what} names it. */
  static Json number(String what, double number, double lowest, double highest) {
    if (!(number >= lowest && number <= highest)) {
      throw new IllegalArgumentException(
          what
              + " "
              + plain(number)
              + ": must be between "
              + plain(lowest)
              + " and "
              + plain(highest));
    }
    return Json.of(number);
  }

  private static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
