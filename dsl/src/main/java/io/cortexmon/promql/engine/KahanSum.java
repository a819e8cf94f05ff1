package io.cortexmon.promql.engine;

/**
 * Sums of floats that keep what rounding loses (Kahan's summation with Neumaier's improvement). The
 * sum and its compensation are plain numbers of the caller, which adds like this:
 *
 * <pre>{@code
 * double total = sum + summand;
 * compensation = KahanSum.compensation(compensation, sum, summand, total);
 * sum = total;
 * }</pre>
 */
final class KahanSum {

  private KahanSum() {}

  /**
   * Returns what rounding has taken from the sum so far; nothing once the sum is infinite.
   *
   * @param compensation what it had taken before
   * @param sum the sum before
   * @param summand what is added
   * @param total the sum after
   */
  static double compensation(double compensation, double sum, double summand, double total) {
    if (Double.isInfinite(total)) {
      return 0;
    }
    return Math.abs(sum) >= Math.abs(summand)
        ? compensation + ((sum - total) + summand)
        : compensation + ((summand - total) + sum);
  }
}
