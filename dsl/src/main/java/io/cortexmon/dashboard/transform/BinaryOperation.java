package io.cortexmon.dashboard.transform;

/** How two numbers become one. */
public enum BinaryOperation {
  /** Left and right together. */
  ADD("+"),
  /** Left less right. */
  SUBTRACT("-"),
  /** Left times right. */
  MULTIPLY("*"),
  /** Left divided by right. */
  DIVIDE("/");

  private final String symbol;

  BinaryOperation(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }
}
