package io.cortexmon.promql.engine;

/** A sum, with what rounding took from it. */
final class CompensatedNumber {

  private double value;
  private double compensation;

  CompensatedNumber(double value) {
    this.value = value;
  }

  double value() {
    return value;
  }

  double compensation() {
    return compensation;
  }

  CompensatedNumber copy() {
    CompensatedNumber copy = new CompensatedNumber(value);
    copy.compensation = compensation;
    return copy;
  }

  void set(CompensatedNumber other) {
    value = other.value;
    compensation = other.compensation;
  }

  /** Starts a sum again, but keeps what rounding took from it. */
  void restart(double first) {
    value = first;
  }

  void add(double summand) {
    double total = value + summand;
    compensation = KahanSum.compensation(compensation, value, summand, total);
    value = total;
  }

  void times(double factor) {
    value *= factor;
    compensation *= factor;
  }

  void divide(double divisor) {
    value /= divisor;
    compensation /= divisor;
  }
}
