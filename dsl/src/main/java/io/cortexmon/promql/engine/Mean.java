package io.cortexmon.promql.engine;

/**
 * The mean of some floats: their sum divided by their number as long as the sum is finite, and
 * otherwise a mean that is corrected with each float.
 */
final class Mean {

  private double sum;
  private double mean;
  private double lost;
  private double count;
  private boolean incremental;

  void add(double value) {
    count++;
    if (count == 1) {
      sum = value;
      mean = value;
      return;
    }
    if (!incremental) {
      double total = sum + value;
      if (!Double.isInfinite(total)) {
        lost = KahanSum.compensation(lost, sum, value, total);
        sum = total;
        return;
      }
      incremental = true;
      mean = sum / (count - 1);
      lost /= count - 1;
    }
    double share = (count - 1) / count;
    double scaled = share * mean;
    double added = value / count;
    double total = scaled + added;
    lost = KahanSum.compensation(share * lost, scaled, added, total);
    mean = total;
  }

  double value() {
    return incremental ? mean + lost : sum / count + lost / count;
  }
}
