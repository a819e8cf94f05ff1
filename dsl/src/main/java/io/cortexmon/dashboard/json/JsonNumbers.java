package io.cortexmon.dashboard.json;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Numbers in their shortest form. */
final class JsonNumbers {

  private static final int SMALL = 256;

  /** Sizes, widths and ids: most numbers of a dashboard, made once. */
  private static final Json[] SMALL_NUMBERS =
      LongStream.range(0, SMALL)
          .mapToObj(number -> new Json.Num(Long.toString(number)))
          .toArray(Json[]::new);

  /** Above it, not every whole number is a double. */
  private static final double EXACT = 9_007_199_254_740_992.0;

  private JsonNumbers() {}

  static Json of(long number) {
    return number >= 0 && number < SMALL
        ? SMALL_NUMBERS[(int) number]
        : new Json.Num(Long.toString(number));
  }

  static Json of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("number " + number + ": must be finite");
    }
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      return of((long) number);
    }
    return new Json.Num(BigDecimal.valueOf(number).stripTrailingZeros().toString());
  }
}
