package io.cortexmon.promql;

/**
 * Arithmetic on durations in square brackets or after {@code offset}, such as {@code step() * 2}.
 *
 * <p>Experimental in Prometheus 3 ({@code --enable-feature=promql-duration-expr}). Values are
 * seconds.
 */
public sealed interface DurationExpr {

  /** Where it stood in the text it was read from. */
  Span span();

  /** Returns the canonical text, as Prometheus prints it. */
  default String text() {
    StringBuilder text = new StringBuilder();
    DurationPrinter.append(text, this);
    return text.toString();
  }

  /**
   * A number of seconds, or a duration such as {@code 5m}.
   *
   * @param seconds the length
   * @param duration whether it prints as a duration
   */
  record Literal(double seconds, boolean duration, Span span) implements DurationExpr {}

  /** A moment of the query that is being evaluated. */
  enum Moment {
    /** {@code step()}: the time between two evaluations, 0 for an instant query. */
    STEP("step()"),
    /** {@code range()}: the length of the query's time range, 0 for an instant query. */
    RANGE("range()");

    private final String text;

    Moment(String text) {
      this.text = text;
    }

    /** Returns {@code step()} or {@code range()}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code step()} or {@code range()}. */
  record OfQuery(Moment moment, Span span) implements DurationExpr {}

  /**
   * A sign, such as {@code -step()}.
   *
   * @param negative whether it is a minus; a plus is not printed
   */
  record Signed(boolean negative, DurationExpr operand, Span span) implements DurationExpr {}

  /** {@code + - * / % ^} between two durations. */
  record Calculation(BinaryOperator operator, DurationExpr left, DurationExpr right, Span span)
      implements DurationExpr {
    public Calculation {
      if (operator.precedence() < BinaryOperator.ADD.precedence()
          || operator == BinaryOperator.ATAN2) {
        throw new IllegalArgumentException("durations can not be combined with " + operator);
      }
    }
  }

  /**
   * {@code min_of(a, b)} or {@code max_of(a, b)}.
   *
   * @param largest whether it is {@code max_of}
   */
  record Choice(boolean largest, DurationExpr left, DurationExpr right, Span span)
      implements DurationExpr {}

  /** {@code (expr)}. */
  record Parens(DurationExpr inner, Span span) implements DurationExpr {}

  /**
   * A Grafana variable, such as {@code $__interval}.
   *
   * @param name the variable's name, without a dollar sign
   * @param reference its text in the query
   */
  record Reference(String name, String reference, Span span) implements DurationExpr {}
}
