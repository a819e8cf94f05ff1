package io.cortexmon.testing.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of some things tests have seen.
 *
 * @param seen at most {@code all}
 * @param all how many there are; where there is nothing to be seen, nothing is missing
 */
public record Share(int seen, int all) {

  static final Share NONE = new Share(0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 4;

  /** Returns the share, 0 to 1; 1 where there is nothing. */
  public double value() {
    return all == 0 ? 1 : (double) seen / all;
  }

  /** Whether nothing is missing. */
  public boolean isWhole() {
    return seen == all;
  }

  Share plus(Share other) {
    return new Share(seen + other.seen, all + other.all);
  }

  /** Returns for example {@code 85 %} or {@code 99.9 %}: never more than it is. */
  public String percent() {
    return percent(value());
  }

  /**
   * Returns for example {@code 99.9 %}: never more than it is.
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    // Rounded to the nearest far behind what is shown, so that 0.29 is not 28.9 %.
    BigDecimal exact = BigDecimal.valueOf(share).setScale(DIGITS + 5, RoundingMode.HALF_EVEN);
    BigDecimal shown = exact.multiply(HUNDRED).setScale(1, RoundingMode.FLOOR);
    return shown.stripTrailingZeros().toPlainString() + " %";
  }

  /** Returns for example {@code 85 % (17 of 20)}. */
  @Override
  public String toString() {
    return percent() + " (" + seen + " of " + all + ")";
  }
}
