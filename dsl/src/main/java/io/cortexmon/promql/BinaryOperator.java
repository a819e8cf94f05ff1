package io.cortexmon.promql;

/** PromQL's operators between two expressions, weakest binding first. */
public enum BinaryOperator {
  OR("or", 1),
  AND("and", 2),
  UNLESS("unless", 2),
  EQUAL("==", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  AT_MOST("<=", 3),
  GREATER(">", 3),
  AT_LEAST(">=", 3),
  /** {@code </}: cuts off a native histogram's observations above a value. Experimental. */
  TRIM_UPPER("</", 3),
  /** {@code >/}: cuts off a native histogram's observations below a value. Experimental. */
  TRIM_LOWER(">/", 3),
  ADD("+", 4),
  SUBTRACT("-", 4),
  MULTIPLY("*", 5),
  DIVIDE("/", 5),
  MODULO("%", 5),
  ATAN2("atan2", 5),
  POWER("^", 6);

  private final String text;
  private final int precedence;

  BinaryOperator(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /** Returns how tightly it binds: more is tighter. */
  public int precedence() {
    return precedence;
  }

  /** Returns whether it compares, and so filters unless {@code bool} is given. */
  public boolean isComparison() {
    return precedence == 3 && this != TRIM_UPPER && this != TRIM_LOWER;
  }

  /** Returns whether it is {@code and}, {@code or} or {@code unless}. */
  public boolean isSetOperator() {
    return precedence <= 2;
  }

  /** Returns the operator as it is written. */
  @Override
  public String toString() {
    return text;
  }
}
